/** The tool could not look: exit code 30, never a pass. `fix` tells what to do about it. */
export class CannotCheck extends Error {
  override readonly name = "CannotCheck";
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

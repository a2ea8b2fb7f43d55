/** What one language's patterns look like. Each has the groups that its fact needs; text is folded before. */
export interface Language {
  /** `value` */
  readonly default: readonly RegExp[];
  /** `value`, optionally `unit` */
  readonly minimum: readonly RegExp[];
  readonly maximum: readonly RegExp[];
  /** `from`, `to`, optionally `unit` */
  readonly range: readonly RegExp[];
  /** What stands before a list of values. */
  readonly list: readonly RegExp[];
  readonly listSeparator: RegExp;
  /** Of those leads, the ones that a single word does not follow as a list of one. */
  readonly severalAfter?: RegExp;
  /** Whether values may stand between commas with no lead at all: only where the words of a sentence are in another script. */
  readonly hasBareLists: boolean;
  /** `names`: the parameters that go together. */
  readonly together: readonly RegExp[];
  /** Leaving the parameter out means everything. */
  readonly omittedAll: readonly RegExp[];
  /** Zero or a positive number; `multiple` names the parameter whose multiples are meant. */
  readonly fromZero: readonly RegExp[];
  readonly timeZone: readonly RegExp[];
  readonly nullable: readonly RegExp[];
  readonly exact: readonly RegExp[];
  readonly search: readonly RegExp[];
  /** `by`, `descending` or `ascending` */
  readonly order: readonly RegExp[];
  readonly deprecated: readonly RegExp[];
  /** `name`: a parameter that the prose requires. */
  readonly requiredInProse: readonly RegExp[];
  /** Required for some callers only. */
  readonly requiredSometimes: readonly RegExp[];
  /** Words that promise a fact. Without one, the place is uncertain. */
  readonly promises: {
    readonly default: RegExp;
    readonly limit: RegExp;
    readonly list: RegExp;
    readonly together: RegExp;
    readonly order: RegExp;
  };
}

import type { ErrorCode, FactSheet, PinnedText } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/** Codes with which the operation fails. A client knows a code by its name, so one that goes away harms nobody. */
export function compareErrors({ errors: before = [] }: FactSheet, { errors: after = [] }: FactSheet): Change[] {
  const lacks = (list: readonly ErrorCode[], code: string): boolean => !list.some((other) => other.code === code);
  return [
    ...after
      .filter(({ code }) => lacks(before, code))
      .map(({ code, line }): Change => {
        return { id: `error.${code}.added`, class: "additive", direction: "response", line, new: code, message: `new error code ${code}` };
      }),
    ...before
      .filter(({ code }) => lacks(after, code))
      .map(({ code }): Change => {
        const message = `error code ${code} is no longer listed`;
        return { id: `error.${code}.removed`, class: "documentation", direction: "response", line: 1, old: code, message };
      }),
  ];
}

/** What no fact is read from, section by section: a change of it may be any change, so a person has to look. */
export function comparePinned({ pinned: before = [] }: FactSheet, { pinned: after = [] }: FactSheet): Change[] {
  const sections = new Set([...before, ...after].map(({ section }) => section));
  return [...sections].flatMap((section): Change[] => {
    const [old, now] = [before, after].map((list) => list.filter((text) => text.section === section)) as [PinnedText[], PinnedText[]];
    const added = now.filter(({ sha256 }) => !old.some((text) => text.sha256 === sha256));
    const removed = old.filter(({ sha256 }) => !now.some((text) => text.sha256 === sha256));
    if (added.length + removed.length === 0) return [];
    const where = added.length === 0 ? "" : `, on line ${added.map(({ line }) => line).join(", ")}`;
    return [
      {
        id: `pinned.${section}.changed`,
        class: "behavioural",
        direction: "page",
        line: added[0]?.line ?? now[0]?.line ?? 1,
        old: removed.map(({ sha256 }) => sha256),
        new: added.map(({ sha256 }) => sha256),
        message: `${section} changed (${added.length} new, ${removed.length} gone${where}), and no fact says how: a person has to look`,
        fix: "Read it, follow it in the spec and the client, then write facts.json anew with npm run docs:facts.",
      },
    ];
  });
}

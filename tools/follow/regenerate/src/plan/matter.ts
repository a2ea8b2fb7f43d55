import type { Change, ChangeClass, Finding } from "@imagetags/vendor-docs/compare/finding";
import type { Departure } from "@imagetags/vendor-docs/spec/departure";
import type { Spec } from "@imagetags/vendor-docs/spec/read-spec";

/** What one fact of one thing is about: the page's change of it, and where the spec does not say what the page says. */
export interface Matter {
  readonly key: string;
  readonly fact: string;
  readonly subject: Change["subject"];
  /** What changed on the page; missing when the page has long said so. */
  readonly onPage?: Finding;
  /** Where the spec differs, once for each place that does. */
  readonly inSpec: readonly Finding[];
  /** What the page states now; null: nothing. */
  readonly stated: unknown;
  readonly pointers: readonly string[];
  /** A departure recorded from this fact. */
  readonly departure?: Departure;
  readonly isAdditive: boolean;
  readonly isOutdatedDeparture: boolean;
}

/** Joins what changed on the page with what differs in the spec, by what both are about. */
export function mattersOf(findings: readonly Finding[], spec: Spec): Matter[] {
  const groups = Map.groupBy(findings, keyOf);
  return [...groups].map(([key, group]) => {
    const onPage = group.find(({ id }) => !isOfSpec(id));
    const inSpec = group.filter(({ id }) => isOfSpec(id));
    const [first] = group as [Finding];
    // A page without a name for it (an operation) has no subject of its own.
    const subject = first.direction === "operation" ? undefined : first.subject;
    const fact = first.fact ?? "";
    const isOutdatedDeparture = first.id.startsWith("departure.");
    const stated = statedOf(onPage, inSpec[0], fact);
    const pointers = [...new Set((inSpec.length > 0 ? inSpec : group).flatMap(({ pointer }) => pointer ?? []))];
    const departure = isOutdatedDeparture
      ? spec.departures.find((one) => one.pointer === first.pointer && one.fact === fact)
      : departureFrom(spec, subject, fact, stated);
    const isAdditive = worstOf(group, departure !== undefined) === "additive";
    return {
      key,
      fact,
      subject,
      inSpec,
      stated,
      pointers,
      isAdditive,
      isOutdatedDeparture,
      ...(onPage ? { onPage } : {}),
      ...(departure ? { departure } : {}),
    };
  });
}

/** What happened on the page counts; what the spec lacks besides, unless it departs from the fact on purpose. */
export function worstOf(group: readonly Finding[], isDeparted: boolean): ChangeClass {
  const order: readonly ChangeClass[] = ["documentation", "additive", "behavioural", "breaking"];
  const onPage = group.filter(({ id }) => !isOfSpec(id));
  const counted = onPage.length > 0 && isDeparted ? onPage : group;
  return counted
    .map((finding) => finding.class)
    .reduce((worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst), "documentation");
}

/** The name under which a departure knows a fact, and the places where such a record may stand. */
export function departureName(subject: Change["subject"], fact: string, stated: unknown): string {
  if (subject === undefined || fact !== "presence") return fact;
  return stated === null ? "listed" : `${subject.kind} ${subject.name}`;
}

function departureFrom(spec: Spec, subject: Change["subject"], fact: string, stated: unknown): Departure | undefined {
  const name = departureName(subject, fact, stated);
  const value =
    subject?.kind === "parameter"
      ? spec.parameters.find((one) => one.name === subject.name)
      : subject?.kind === "header"
        ? spec.headers.get(subject.name.toLowerCase())
        : subject?.kind === "field"
          ? spec.fields.get(subject.name)?.find((one) => one.departures.some((departure) => departure.fact === name))
          : undefined;
  const isNamed = subject === undefined || name.includes(" ");
  return (isNamed ? spec.departures : (value?.departures ?? [])).find((one) => one.fact === name);
}

function keyOf(finding: Finding): string {
  const { id, fact, subject, direction, pointer } = finding;
  if (fact === undefined) return id;
  if (id.startsWith("departure.")) return `departure ${pointer} ${fact}`;
  return direction === "operation" || subject === undefined ? `operation ${fact}` : `${subject.kind} ${subject.name} ${fact}`;
}

function isOfSpec(id: string): boolean {
  return id.startsWith("spec.") || id.startsWith("departure.");
}

/** `old` of a difference with the spec is the page's side; `new` of a change of the page is. */
function statedOf(onPage: Finding | undefined, inSpec: Finding | undefined, fact: string): unknown {
  if (inSpec?.id.startsWith("departure.")) return inSpec.new ?? null;
  const stated = inSpec ? inSpec.old : onPage?.new;
  if (fact === "presence" && stated === false) return null;
  return stated ?? null;
}

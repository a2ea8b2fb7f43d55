import type { Task } from "./task.ts";

/** What a change means to whoever uses the package, by fact; a request and an answer make opposite promises. */
const reasons: Readonly<Record<string, { readonly request?: string; readonly response?: string }>> = {
  default: {
    request: "Who leaves it out gets another answer than before, perhaps fewer records, and no compiler tells.",
    response: "A missing value means something else than before, and no compiler tells.",
  },
  minimum: { request: "A value that was fine may now be refused or replaced.", response: "Code may meet a value that it does not expect." },
  maximum: {
    request: "A greater value may now be refused, or give fewer records than asked for.",
    response: "Code may meet a value that it does not expect.",
  },
  minLength: { request: "A shorter text may now be refused." },
  maxLength: { request: "A longer text may now be refused." },
  enum: { request: "A value that was fine may now be refused.", response: "Code that lists every value meets another one." },
  type: {
    request: "A value of the old type may now be refused; code has to pass another type.",
    response: "Code that reads the old type gets something else; types that say otherwise lie.",
  },
  required: { request: "A request without it is now refused.", response: "Code that relies on the value may find none." },
  nullable: { request: "null may now be refused.", response: "Code that relies on the value may find null." },
  presence: { request: "Code that sends it, or lacks it, may be refused.", response: "Code that reads it finds nothing." },
  in: { request: "A request that sends it in the old place is as good as without it." },
  order: { response: "`newest` and everything that stops early rely on the order, and no compiler tells." },
  timeZone: { response: "Times may be off by hours, and no compiler tells." },
  match: { request: "The same filter finds other records." },
  multipleOf: { request: "A page that was fine may be refused, or start at another record." },
  requires: { request: "A request without the other parameter may now be refused." },
};

export function whyItMatters({ finding: { fact = "", direction, id }, isUncertain }: Pick<Task, "finding" | "isUncertain">): string {
  if (id.startsWith("uncertain.")) return "A change that cannot be read may be any change.";
  if (isUncertain) return "Its row cannot be read for certain: look whether the page says this.";
  if (id.startsWith("departure.")) return "The reason why the spec departs from the page may no longer hold.";
  if (fact === "deprecated") return "The vendor may switch the operation off.";
  if (direction === "operation") return "Requests go to a place where nothing may answer.";
  const side = direction === "request" ? "request" : "response";
  return reasons[fact]?.[side] ?? "The package says something else than the vendor does.";
}

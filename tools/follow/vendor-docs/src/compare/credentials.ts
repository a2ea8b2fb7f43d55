import type { Parameter } from "../facts/sheet.ts";
import type { ChangeClass } from "./finding.ts";

const credentials =
  /^(?:authorization|x-auth-token|x-security-token|x-sdk-date|signature(?:method|version|nonce)?|timestamp|nonce|publickey|accesskey(?:id)?|secretid|(?:security)?token)$/i;

/** What a page begins to list. That the operation is named by its action, the page has said before. */
export function classOfAdded(parameter: Parameter, action: string | undefined): ChangeClass {
  if (parameter.name === "Action" && action !== undefined) return "documentation";
  // Required or not, listed or gone: who asks proves it in another way, and no compiler tells.
  if (credentials.test(parameter.name)) return "behavioural";
  if (parameter.required) return "breaking";
  return isAuth(parameter) ? "behavioural" : "additive";
}

/** Who is asking, and how that is proved: nothing else of a request changes with it. */
export function isAuth(parameter: Parameter): boolean {
  return parameter.in === "common" || credentials.test(parameter.name);
}

import { factsOf, type ProviderId } from "@imagetags/sandbox";

type Edit = (credential: { readonly role: "id" | "secret"; readonly name: string; readonly value: string }) => string | undefined;

/** A provider's environment in the sandbox, with other values for its credentials; those without a value are not set. */
export function editCredentials(id: ProviderId, edit: Edit): Readonly<Record<string, string>> {
  const { environment, credentialVariables } = factsOf(id);
  const edited = Object.entries(environment).map(([name, value]) => {
    const role = credentialVariables[name];
    return [name, role ? edit({ role, name, value }) : value] as const;
  });
  return Object.fromEntries(edited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The environment of somebody whose secret is wrong. */
export function wrongEnvironment(id: ProviderId): Readonly<Record<string, string>> {
  return editCredentials(id, ({ role, value }) => (role === "secret" ? "wrong-secret-key" : value));
}

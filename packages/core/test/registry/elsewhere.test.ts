import { trustAddress } from "@imagetags/core/registry";
import { expect, test } from "vitest";

const trust = (address: string, registry: string, known?: string[]) => trustAddress(new URL(address), new URL(registry), known);

test.each([
  // Its own.
  ["https://r.example/token", "https://r.example", "credentials"],
  ["https://r.example:8443/token", "https://r.example", "credentials"],
  ["https://r.example/token", "http://r.example:5000", "credentials"],
  ["http://r.example:5000/token", "http://r.example:5000", "credentials"],
  // Known.
  ["https://auth.example/token", "https://r.example", "credentials"],
  // Another's.
  ["https://evil.example/token", "https://r.example", "nothing"],
  ["https://auth.example.evil.example/token", "https://r.example", "nothing"],
  ["https://r.example.evil.example/token", "https://r.example", "nothing"],
  ["https://localhost.evil.example/token", "https://r.example", "nothing"],
  // Without TLS.
  ["http://r.example/token", "https://r.example", "refused"],
  ["http://auth.example/token", "https://r.example", "refused"],
  ["http://evil.example/token", "http://r.example:5000", "refused"],
  // Near this machine.
  ["https://localhost/token", "https://r.example", "refused"],
  ["https://127.0.0.1/token", "https://r.example", "refused"],
  ["https://2130706433/token", "https://r.example", "refused"],
  ["https://[::1]/token", "https://r.example", "refused"],
  ["https://[fd00::1]/token", "https://r.example", "refused"],
  ["https://169.254.169.254/latest/meta-data", "https://r.example", "refused"],
  ["https://intranet/token", "https://r.example", "refused"],
  ["https://printer.local/token", "https://r.example", "refused"],
  ["https://metadata.google.internal./token", "https://r.example", "refused"],
  ["https://localhost./token", "https://r.example", "refused"],
  ["https://foo.localhost./token", "https://r.example", "refused"],
  ["https://127.0.0.1./token", "https://r.example", "refused"],
  ["https://printer.local./token", "https://r.example", "refused"],
  ["https://intranet./token", "https://r.example", "refused"],
  ...["localhost.localdomain", "r.intranet", "r.private", "r.corp", "r.home", "fritz.lan", "r.home.arpa"].map(
    (host): [string, string, string] => [`https://${host}/token`, "https://r.example", "refused"],
  ),
  ["https://corp.example/token", "https://r.example", "nothing"],
  // Both on this machine.
  ["http://localhost:5001/token", "http://localhost:5000", "nothing"],
  ["http://127.0.0.1:5001/token", "http://localhost:5000", "nothing"],
  ["http://127.10.20.30:5001/token", "http://localhost:5000", "nothing"],
  ["http://auth.dev.localhost:5001/token", "http://localhost:5000", "nothing"],
  ["http://notlocalhost:5001/token", "http://localhost:5000", "refused"],
  ["https://10.0.0.1/token", "http://localhost:5000", "refused"],
  // No address to ask.
  ["https://user:password@r.example/token", "https://r.example", "refused"],
  ["https://user@r.example/token", "https://r.example", "refused"],
  ["https://:password@r.example/token", "https://r.example", "refused"],
  ["xhttp://localhost:5001/token", "http://localhost:5000", "refused"],
  ["file:///etc/passwd", "http://localhost:5000", "refused"],
  ["javascript:alert(1)", "https://r.example", "refused"],
])("%s, named by %s: %s", (address, registry, expected) => {
  expect(trust(address, registry, ["https://auth.example"])).toBe(expected);
});

test.each([
  ["http://auth.lan/jwt/auth", "http://r.lan:5050", "credentials"],
  ["http://r.lan/jwt/auth", "http://r.lan:5050", "credentials"],
  ["https://10.0.0.1/token", "https://r.example", "credentials"],
  ["http://auth.lan/jwt/auth", "https://r.lan", "refused"],
  ["http://user@auth.lan/jwt/auth", "http://r.lan:5050", "refused"],
])("%s, named by %s and by the user too: %s", (address, registry, expected) => {
  expect(trust(address, registry, [new URL(address).origin])).toBe(expected);
});

test("a realm on this machine may be known too", () => {
  expect(trust("http://localhost:5001/token", "http://localhost:5000", ["http://localhost:5001"])).toBe("credentials");
});

import { describe, expect, test } from "vitest";
import { readServer, readVariable } from "../src/environment.ts";

describe("a variable that has to be set", () => {
  test("gives its value", () => expect(readVariable({ KEY: "k" }, "KEY")).toBe("k"));

  test.each([{}, { KEY: "" }, { KEY: undefined }])("is missing in %j, and so named", (env) => {
    expect(() => readVariable(env, "KEY")).toThrow("The environment variable KEY is not set.");
    expect(() => readVariable(env, "KEY", ", nor is OTHER")).toThrow("The environment variable KEY is not set, nor is OTHER.");
  });
});

describe("the server of an environment", () => {
  const variables = { url: "URL", credentials: ["NAME", "TOKEN"] };
  const usual = "https://usual.example";

  test.each([
    [undefined, undefined, undefined],
    ["https://h/base", undefined, "https://h/base"],
    [undefined, "https://h", "https://h"],
    ["", "https://h", "https://h"],
    ["https://h/base", "https://h", "https://h/base"],
    ["https://H.example", "https://h.example", "https://H.example"],
    ["https://h.example:443", "https://h.example", "https://h.example:443"],
    ["h.example", "https://h.example", "h.example"],
    ["https://h", "https://other", "https://other"],
  ])("that says %j, asked for %j: %j", (own, given, server) => {
    expect(readServer({ URL: own }, variables, given)).toBe(server);
    expect(readServer({ URL: own, TOKEN: "" }, { ...variables, usual }, given)).toBe(server);
  });

  test.each([
    ["https://h", "https://other"],
    ["https://h:8443", "https://h"],
    ["https://h.other.example", "https://other.example"],
    ["other.example", "https://h.example"],
    [undefined, "https://h.example"],
    ["", "https://h.example"],
    ["https://h", usual],
  ])("that says %j is not asked for what %j has, and its credentials go nowhere else", (own, given) => {
    const whose = own ? "the server that URL names" : "usual.example";
    for (const name of variables.credentials) {
      expect(() => readServer({ URL: own, [name]: "hush" }, { ...variables, usual }, given)).toThrow(
        `The environment variable ${name} is for ${whose}, and not for ${new URL(given).host}: set URL.`,
      );
      expect(() => readServer({ URL: own, [name]: "hush" }, variables, given)).toThrow("is for the server that URL names, and not for");
    }
  });

  test("that is the usual one may have credentials without a name", () => {
    expect(readServer({ TOKEN: "hush" }, { ...variables, usual }, undefined)).toBeUndefined();
    expect(readServer({ TOKEN: "hush" }, { ...variables, usual }, usual)).toBe(usual);
  });
});

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
  test.each([
    [undefined, undefined, undefined],
    ["https://h/base", undefined, "https://h/base"],
    [undefined, "https://h", "https://h"],
    ["", "https://h", "https://h"],
    ["https://h/base", "https://h", "https://h/base"],
    ["https://H.example", "https://h.example", "https://H.example"],
    ["h.example", "https://h.example", "h.example"],
  ])("that says %j, asked for %j: %j", (own, given, server) => {
    expect(readServer({ URL: own }, "URL", given)).toBe(server);
  });

  test.each([
    ["https://h", "https://other"],
    ["https://h:8443", "https://h"],
    ["https://h.other.example", "https://other.example"],
    ["other.example", "https://h.example"],
  ])("that says %j is not asked for what %j has, and its credentials go nowhere else", (own, given) => {
    expect(() => readServer({ URL: own }, "URL", given)).toThrow(
      `The environment variable URL names another server than ${new URL(given).host}, and the credentials beside it are for that one.`,
    );
  });
});

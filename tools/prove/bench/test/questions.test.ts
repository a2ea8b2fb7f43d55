import { fileURLToPath } from "node:url";
import { run } from "@imagetags/consumers/run";
import { describe, expect, test } from "vitest";
import { questions, renderHelp, selectQuestions } from "../src/questions.ts";

describe("which questions are answered", () => {
  test("all when none is named, else the named ones in the usual order", () => {
    expect(selectQuestions([])).toEqual(["size", "start", "calls", "large", "latency", "codegen"]);
    expect(selectQuestions(["codegen", "size"])).toEqual(["size", "codegen"]);
  });

  test("an unknown one is refused, with the known ones", () => {
    expect(selectQuestions(["size", "speed"])).toEqual(
      new Error("No such question: speed. There are: size, start, calls, large, latency, codegen."),
    );
  });

  test("the help tells each", () => {
    for (const [name, { asks }] of Object.entries(questions)) expect(renderHelp()).toContain(`  ${name.padEnd(8)} ${asks}\n`);
  });

  test("the command ends with 2 for an unknown one", async () => {
    const command = fileURLToPath(new URL("../src/bench.ts", import.meta.url));
    const { status, output } = await run(process.execPath, [command, "speed"], { cwd: "." });
    expect(output).toBe("No such question: speed. There are: size, start, calls, large, latency, codegen.\n");
    expect(status).toBe(2);
  });
});

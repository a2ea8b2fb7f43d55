import { describe, expect, test, vi } from "vitest";
import { BodyTooLongError, isMarkup, parseBody, readAnswer } from "../src/answer.ts";

const streamed = (...chunks: readonly (readonly number[])[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
      controller.close();
    },
  });

describe("a body", () => {
  test("is read whole, though a character is cut in two, without its byte order mark", async () => {
    const bytes = [0xef, 0xbb, 0xbf, 0x22, 0xc3, 0xa9, 0x22];
    const response = new Response(streamed(bytes.slice(0, 5), bytes.slice(5)), { status: 203, headers: { "x-a": "b" } });
    expect(await readAnswer(response, 7, "GET")).toEqual({ status: 203, headers: response.headers, text: '"é"', body: "é" });
  });

  test("that ends within a character shows that", async () => {
    expect((await readAnswer(new Response(streamed([0x22, 0xc3])), 10, "GET")).text).toBe('"\ufffd');
  });

  test("that is longer than allowed is not read on", async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(10)), cancel });
    await expect(readAnswer(new Response(endless), 25, "GET")).rejects.toThrow(BodyTooLongError);
    expect(cancel).toHaveBeenCalledOnce();
    expect((await readAnswer(new Response(streamed([0x31, 0x32])), 2, "GET")).body).toBe(12);
    await expect(readAnswer(new Response(streamed([0x31], [0x32])), 1, "GET")).rejects.toThrow(BodyTooLongError);
  });

  test("is none where there is none, or where HEAD asked", async () => {
    expect(await readAnswer(new Response(null), 10, "GET")).toMatchObject({ text: "", unreadable: { what: "empty", retryable: true } });
    const head = new Response("x", { headers: { "x-a": "b" } });
    expect(await readAnswer(head, 0, "HEAD")).toEqual({ status: 200, headers: head.headers, text: "", body: undefined });
  });
});

test.each([
  ['{"a":1}', { body: { a: 1 } }],
  ["", { body: "", unreadable: { what: "empty", retryable: true } }],
  [" \n", { body: " \n", unreadable: { what: "empty", retryable: true } }],
  ["<html>", { body: "<html>", unreadable: { what: "HTML or XML, not JSON", retryable: false } }],
  ['{"a":', { body: '{"a":', unreadable: { what: "cut short, or not JSON", retryable: true } }],
])("the text %j", (text, parsed) => {
  expect(parseBody(text)).toEqual(parsed);
});

test("JSON that cannot be read exactly says why, and will not pass", () => {
  const text = `${"[".repeat(200_000)}9007199254740993${"]".repeat(200_000)}`;
  expect(parseBody(text).unreadable).toEqual({ what: "JSON nested too deeply to read its long numbers exactly", retryable: false });
});

test.each([
  ["<a>", true],
  [" \n<!doctype html>", true],
  ["a <b>", false],
  ["", false],
])("%j is markup: %s", (text, is) => {
  expect(isMarkup(text)).toBe(is);
});

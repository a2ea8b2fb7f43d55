import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkOptions, type RequestEvent, type ResponseEvent } from "../../src/options.ts";
import { createTokenExchange } from "../../src/swr/index.ts";

const user = { username: "me", password: 'hush"/hush', domain: "us", project: "eu-de" };
const token = { expires_at: "2026-01-02T09:05:22.701000Z" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T00:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An exchange whose requests `answer` answers, what it sent, and what observers saw. */
function open(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const events: (RequestEvent | ResponseEvent)[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    requests.push(new Request(url, init));
    return (answers[requests.length - 1] ?? answers.at(-1) ?? Response.error)();
  };
  const onRequest = (event: RequestEvent) => events.push(event);
  const onResponse = (event: ResponseEvent) => events.push(event);
  const options = checkOptions({ fetch, onRequest, onResponse, retry: { attempts: 3, delayMs: 0 } }, "https://swr.example");
  const exchange = createTokenExchange({ provider: "otc-swr", iamUrl: "https://iam.example/base", owner: options, options });
  return { get: (signal = new AbortController().signal) => exchange(user, signal), requests, events };
}

const issued = (body: unknown = { token }, headers: Record<string, string> = { "x-subject-token": "MIIhush" }) =>
  Response.json(body, { status: 201, headers });

test("sends the user and the project, and gives the token of the header with the body's end", async () => {
  const { get, requests } = open(issued);
  expect(await get()).toEqual({ token: "MIIhush", expiresAt: new Date("2026-01-02T09:05:22Z") });
  const [request] = requests;
  expect(`${request?.method} ${request?.url}`).toBe("POST https://iam.example/base/v3/auth/tokens?nocatalog=true");
  expect(request?.headers.get("accept")).toBe("application/json");
  expect(request?.headers.get("content-type")).toBe("application/json;charset=utf8");
  expect(await request?.json()).toEqual({
    auth: {
      identity: { methods: ["password"], password: { user: { name: "me", password: 'hush"/hush', domain: { name: "us" } } } },
      scope: { project: { name: "eu-de" } },
    },
  });
});

test("an end without a fraction is read too", async () => {
  const { get } = open(() => issued({ token: { expires_at: "2026-01-02T09:05:22Z" } }));
  expect(await get()).toHaveProperty("expiresAt", new Date("2026-01-02T09:05:22Z"));
});

const noEnds = [null, "tomorrow", "on 2026-01-02T09:05:22Z", "2026-01-02T09:05:22Z or so"];
test.each([{}, { token: {} }, ...noEnds.map((expires_at) => ({ token: { expires_at } }))])(
  "%j: where the end is not told it is taken to be the documented 24 hours away",
  async (body) => {
    expect(await open(() => issued(body)).get()).toHaveProperty("expiresAt", new Date("2026-01-02T00:00:00Z"));
  },
);

test("a busy or broken IAM may be asked again, by who needs the token", async () => {
  const { get, requests } = open(
    () => new Response("<html>", { status: 502 }),
    () => Response.json({ error_msg: "slow down", error_code: "APIGW.0308" }, { status: 429 }),
    issued,
  );
  await expect(get()).rejects.toMatchObject({ kind: "unavailable", retryable: true });
  await expect(get()).rejects.toMatchObject({ kind: "throttled", retryable: true });
  expect(await get()).toHaveProperty("token", "MIIhush");
  expect(requests.length).toBe(3);
});

test.each([
  [201, {}],
  [200, { "x-subject-token": "MIIhush" }],
])("an answer of status %i with the headers %j gives no token", async (status, headers) => {
  await expect(open(() => Response.json({ token }, { status, headers })).get()).rejects.toMatchObject({
    kind: "unreadable",
    provider: "otc-swr",
    status,
    message: `otc-swr: IAM: the answer holds no token (HTTP status ${status})`,
    hint: "Check iamUrl.",
  });
});

describe("a refusal", () => {
  const refuse = (status: number, message: string) => () => Response.json({ error: { code: status, message } }, { status });

  test("of the password is not asked for again with it, by whoever calls next", async () => {
    const { get, requests } = open(refuse(401, "wrong"));
    for (const call of [get(), get()])
      await expect(call).rejects.toMatchObject({ hint: expect.stringMatching(/^Check username, password/) });
    await expect(get()).rejects.toThrow("wrong");
    expect(requests.length).toBe(1);
  });

  test("that speaks of an ended token, which a password has none of, is not asked about again", async () => {
    const { get, requests } = open(() => Response.json({ error_code: "SVCSTG.SWR.4010000", error_msg: "ended" }, { status: 401 }));
    await expect(get()).rejects.toMatchObject({ kind: "authentication" });
    expect(requests.length).toBe(1);
  });

  test("of a user who is locked for a while is no word on the password", async () => {
    const { get, requests } = open(refuse(401, "The account is Locked."), issued);
    await expect(get()).rejects.toThrow("Locked");
    expect(await get()).toHaveProperty("token", "MIIhush");
    expect(requests.length).toBe(2);
  });

  test("for another reason has no hint about the password", async () => {
    const { get } = open(refuse(400, "what project?"));
    await expect(get()).rejects.toMatchObject({ kind: "rejected", provider: "otc-swr", hint: undefined });
  });
});

test("a refusal is thrown at once, and the password is in no error and no event", async () => {
  const body = { error: { code: 401, message: `wrong: ${user.password}`, title: "Unauthorized" } };
  const { get, requests, events } = open(() => Response.json(body, { status: 401, headers: { "x-request-id": user.password } }));
  const error = await get().catch((caught) => caught);
  expect(error).toMatchObject({ kind: "authentication", code: 401, status: 401, message: expect.stringContaining("IAM") });
  expect(error.message).toMatch(/wrong: \*\*\*$/);
  expect(requests.length).toBe(1);
  expect(JSON.stringify([error, events])).not.toContain("hush");
  expect(events).toEqual([expect.objectContaining({ provider: "otc-swr" }), expect.objectContaining({ provider: "otc-swr" })]);
});

test("a network failure names IAM's host, and what to check", async () => {
  const refuse = () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("no such host"), { code: "ENOTFOUND" }) });
  };
  await expect(open(refuse).get()).rejects.toMatchObject({
    kind: "network",
    provider: "otc-swr",
    code: "ENOTFOUND",
    message: expect.stringContaining("iam.example"),
    hint: expect.stringContaining("iamUrl"),
  });
});

test("the request ends with the one who waits for it", async () => {
  const { get, requests } = open(() => new Promise(() => {}));
  const controller = new AbortController();
  const token = get(controller.signal);
  await vi.waitUntil(() => requests.length > 0);
  controller.abort(new Error("enough"));
  await expect(token).rejects.toThrow("enough");
  expect(requests[0]?.signal.aborted).toBe(true);
});

import { CannotCheck } from "../errors.ts";
import type { Fetch } from "../source/fetch-bytes.ts";

export interface Issue {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly title: string;
  readonly body: string | null;
}

const label = "docs-watch";

/** The issues of one repository that this tool opens. */
export class GithubIssues {
  readonly #url: string;
  readonly #token: string;
  readonly #fetch: Fetch;

  constructor(repository: string, token: string, fetch: Fetch) {
    this.#url = `https://api.github.com/repos/${repository}/issues`;
    this.#token = token;
    this.#fetch = fetch;
  }

  async list(): Promise<Issue[]> {
    const issues: Issue[] = [];
    for (let page = 1; ; page++) {
      const found = (await this.#call("GET", `?labels=${label}&state=all&per_page=100&page=${page}`)) as Issue[];
      issues.push(...found);
      if (found.length < 100) return issues;
    }
  }

  async create(title: string, body: string): Promise<void> {
    await this.#call("POST", "", { title, body, labels: [label] });
  }

  async update(number: number, change: { title?: string; body?: string; state?: "open" | "closed"; state_reason?: string }): Promise<void> {
    await this.#call("PATCH", `/${number}`, change);
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.#fetch(this.#url + path, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, accept: "application/vnd.github+json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new CannotCheck(
        `GitHub answers HTTP ${response.status} to ${method} ${new URL(response.url || this.#url).pathname}.`,
        "Look whether the workflow may write issues (permissions: issues: write).",
      );
    return await response.json();
  }
}

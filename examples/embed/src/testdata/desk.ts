import type { Effect, Journal, Rules } from "fengqiao";
import type { CasePage } from "../cases/case-page.ts";
import type { OpenedPage } from "../cases/open-dispute.ts";
import type { TakenPage } from "../cases/take-event.ts";
import { centre, countyRules, people } from "../county.ts";
import type { Host } from "../host.ts";
import { httpOf } from "../http/http.ts";
import type { Problem } from "../http/problem.ts";
import { demoLogin } from "../login.ts";
import { openStore } from "../store/store.ts";

const countysRules = countyRules();
export type Who = keyof typeof people;

/** An answer as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever page or problem it is; a test looks at the parts that it expects. */
  readonly body: Problem & Omit<CasePage, "id" | "revision"> & Omit<TakenPage, "state"> & Pick<OpenedPage, "advice"> & { readonly accepted: boolean };
}

/** A county's app without a socket, whose clock is a variable. */
export class Desk {
  now = "2021-08-10T09:00:00+08:00";
  readonly host: Host;
  readonly reported: unknown[] = [];
  readonly app;
  #cases = 0;

  constructor(file = ":memory:", rules: Rules = countysRules) {
    this.host = { store: openStore(file, rules), rules, clock: () => this.now, newCaseId: () => `C-${++this.#cases}`, centre };
    this.app = httpOf(this.host, { login: demoLogin(Object.values(people)), report: (problem) => this.reported.push(problem) });
  }

  async send(who: Who, method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const sent = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
    const response = await this.app.request(path, {
      method,
      headers: { "x-demo-user": people[who].actor.id, ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: sent as NonNullable<RequestInit["body"]> }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
  }

  /** Sends an event against the newest revision, as a client does that looks again where somebody was faster. */
  async does(who: Who, type: string, data: object = {}, id = `e-${type}`): Promise<Answer> {
    const page = await this.send("officer", "GET", "/cases/C-1");
    const answer = await this.send(who, "POST", "/cases/C-1/events", { id, type, data }, { "if-match": page.headers.get("etag") ?? "" });
    return answer.status === 412 ? this.does(who, type, data, id) : answer;
  }

  get journal(): Journal {
    return this.host.store.journal("C-1");
  }

  get effects(): readonly Effect[] {
    return this.host.store.undelivered("C-1");
  }
}

import type { Finding, Locale, Outcome } from "fengqiao";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import { methodNotAllowed } from "hono/method-not-allowed";
import { casePage } from "../cases/case-page.ts";
import { journalFor } from "../cases/cases.ts";
import { explainEvent } from "../cases/explain-event.ts";
import { openDispute } from "../cases/open-dispute.ts";
import { takeEvent } from "../cases/take-event.ts";
import { finding } from "../findings.ts";
import type { Host } from "../host.ts";
import type { CountyLogin, Session } from "../login.ts";
import { isBusy } from "../store/database.ts";
import { BODY_LIMIT, jsonOf } from "./body.ts";
import { findingsIn, problemOf } from "./problem.ts";
import { seenBy, tagOf } from "./revision.ts";

/** What a request carries on its way through. */
export interface Env {
  Variables: { session: Session; language: string };
}
type At = Context<Env>;

/** What HTTP needs beside the host. */
export interface Edge {
  readonly login: CountyLogin;
  /** The county's log. It gets what went wrong on this side, never what a person sent. */
  readonly report: (problem: unknown) => void;
}

/** Cases over HTTP. Every refusal is a problem of RFC 9457, in the reader's language. */
export function httpOf(host: Host, { login, report }: Edge): Hono<Env> {
  const app = new Hono<Env>();
  const localeOf = (c: At): Locale => (c.get("language") === "en" ? "en" : "zh-CN");

  const problem = (c: At, findings: readonly [Finding, ...Finding[]]): Response => {
    const said = problemOf(findings, localeOf(c));
    c.header("Content-Language", localeOf(c));
    if (said.status === 401) c.header("WWW-Authenticate", "County");
    // what is left of the body would be taken for the next request
    if (said.status === 413) c.header("Connection", "close");
    if (said.status === 503) c.header("Retry-After", "1");
    const stale = findings.find(({ code }) => code === "revision.stale");
    if (stale !== undefined) c.header("ETag", tagOf((stale.params as { readonly revision: number }).revision));
    return c.body(JSON.stringify(said), said.status, { "Content-Type": "application/problem+json" });
  };
  const answer = <T>(c: At, outcome: Outcome<T>, show: (value: T) => Response): Response => {
    if (outcome.ok) return show(outcome.value);
    const response = problem(c, outcome.findings);
    if (response.status >= 500) report(outcome.findings);
    return response;
  };

  const withBody = async <T>(c: At, take: (body: unknown) => Outcome<T>): Promise<Outcome<T>> => {
    const body = await jsonOf(c.req.raw);
    return body.ok ? take(body.value) : body;
  };

  app.use(async (c, next) => {
    await next();
    // pages are about persons and differ by who reads them
    c.header("Cache-Control", "no-store");
    c.header("Vary", "Accept-Language");
  });
  // "zh", "zh-Hans", "zh-TW": one Chinese is spoken here
  app.use(languageDetector({ order: ["header"], caches: false, supportedLanguages: ["zh-CN", "en"], fallbackLanguage: "zh-CN", convertDetectedLanguage: (tag) => (/^zh\b/i.test(tag) ? "zh-CN" : tag) }));
  const notAllowed = (c: At, methods: readonly string[]): Response => {
    c.header("Allow", methods.join(", "));
    return problem(c, [finding("request.method", "", { method: c.req.method })]);
  };
  app.use(methodNotAllowed({ app, onMethodNotAllowed: notAllowed }));
  app.use(async (c, next) => {
    const session = await login(c.req.raw);
    if (session === undefined) return problem(c, [finding("request.notSignedIn", "", {})]);
    c.set("session", session);
    return next();
  });
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => problem(c as At, [finding("request.tooLarge", "", { limit: BODY_LIMIT })]) }));
  app.notFound((c) => problem(c, [finding("request.notFound", "", { path: c.req.path })]));
  app.onError((error, c) => {
    report(error);
    return problem(c, [isBusy(error) ? finding("request.busy", "", {}) : finding("request.failed", "", {})]);
  });

  app.post("/disputes", async (c) => {
    const opened = await withBody(c, (body) => openDispute(host, body, c.get("session")));
    return answer(c, opened, (page) => c.json(page, 201, { Location: `/cases/${encodeURIComponent(page.id)}`, ETag: tagOf(page.revision) }));
  });

  app.get("/cases/:id", (c) => answer(c, casePage(host, c.req.param("id"), c.get("session")), (page) => c.json(page, 200, { ETag: tagOf(page.revision) })));

  app.get("/cases/:id/journal", (c) => answer(c, journalFor(host, c.req.param("id"), c.get("session")), (journal) => c.json(journal, 200, { ETag: tagOf(journal.length) })));

  app.post("/cases/:id/events", async (c) => {
    const seen = seenBy(c.req.header("if-match"));
    if (!seen.ok) return problem(c, seen.findings);
    const taken = await withBody(c, (body) => takeEvent(host, c.req.param("id"), body, c.get("session"), seen.value));
    return answer(c, taken, (page) => c.json(page, 200, { ETag: tagOf(page.revision) }));
  });

  app.post("/cases/:id/explain", async (c) => {
    const ifMatch = c.req.header("if-match");
    const seen = ifMatch === undefined ? undefined : seenBy(ifMatch);
    if (seen?.ok === false) return problem(c, seen.findings);
    const explained = await withBody(c, (body) => explainEvent(host, c.req.param("id"), body, c.get("session"), seen?.value));
    return answer(c, explained, (said) => c.json(said.accepted ? said : { accepted: false, findings: findingsIn(said.findings, localeOf(c)) }));
  });

  return app;
}

import type { Finding, Outcome } from "./finding.ts";

/**
 * What {@link must} throws: the refusal as it was, for a host that tells it in words.
 *
 * @example
 * ```ts
 * import { must, parseActor, RefusedError } from "@fengqiao/model";
 *
 * try {
 *   must(parseActor({ id: "officer-7", roles: [] }));
 * } catch (error) {
 *   if (error instanceof RefusedError) error.findings.map((f) => f.path); // => ["/roles"]
 * }
 * ```
 */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly findings: readonly Finding[];

  /** @param findings why it was refused */
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code, path, params }) => `[${code}] ${path} ${JSON.stringify(params)}`).join("\n"));
    this.findings = findings;
  }
}

/**
 * The value of an outcome that cannot be refused unless the program is wrong: the pack that it ships, a rule of its own, a test's
 * record. What comes from outside is asked with `ok` instead. Throws a `RefusedError`.
 *
 * @example
 * ```ts
 * import { must, parseActor } from "@fengqiao/model";
 *
 * must(parseActor({ id: "officer-7", roles: ["grid"] })).id; // => "officer-7"
 * ```
 */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusedError(outcome.findings);
  return outcome.value;
}

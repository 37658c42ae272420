import { accept, refuse, type Outcome } from "fengqiao";
import { finding, type HostFinding } from "../findings.ts";

/** A case's revision as an entity tag. */
export const tagOf = (revision: number): string => `"${revision}"`;

/** The revision that somebody has seen, by his `If-Match`. A star would mean "whatever it is by now", which nobody can have seen. */
export function seenBy(ifMatch: string | undefined): Outcome<number, HostFinding<"request.ifMatchMissing" | "request.ifMatchMalformed">> {
  if (ifMatch === undefined) return refuse(finding("request.ifMatchMissing", "", {}));
  const digits = /^"([1-9]\d{0,14})"$/.exec(ifMatch)?.[1];
  return digits === undefined ? refuse(finding("request.ifMatchMalformed", "", { received: ifMatch.slice(0, 80) })) : accept(Number(digits));
}

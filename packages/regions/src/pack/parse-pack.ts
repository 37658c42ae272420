import { checkSegments, type SegmentFinding } from "@fengqiao/lifecycle";
import { accept, below, checkCitations, hashOf, parseWith, pointer, refuse, some, type Json, type ModelFinding, type Outcome, type ParseFinding } from "@fengqiao/model";
import { finding, type RegionsFinding } from "../findings.ts";
import { packShape, type Pack } from "./pack.ts";

/** A pack that was checked, with the SHA-256 of its canonical JSON: what a case names as its rules. */
export interface CheckedPack {
  readonly pack: Pack;
  readonly hash: string;
}

/** Why a pack is refused: its shape, an entry under another id, a chain that is not there, a segment that joins nothing, a citation that leads nowhere. */
export type PackFinding = ParseFinding | ModelFinding<"source.unknown" | "source.item" | "source.field"> | SegmentFinding | RegionsFinding<"entry.id" | "chain.absent">;
/** A source or an assumption that nothing in the pack uses. */
export type PackRemark = ModelFinding<"source.idle">;

const isRemark = (found: PackFinding | PackRemark): found is PackRemark => found.code === "source.idle";

/**
 * A pack from outside, or one written in TypeScript. Refuses what has not its shape, entries filed under another id than their
 * own, segments of no chain, and citations that lead nowhere; a source or an assumption that nothing uses is remarked on.
 *
 * @example
 * ```ts
 * import { must } from "@fengqiao/model";
 * import { parsePack } from "@fengqiao/regions";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const stored = JSON.stringify(xiji);
 * must(parsePack(JSON.parse(stored))).pack.names["zh-CN"]; // => "西吉县"
 * parsePack({ ...xiji, sources: {} }).findings.every((found) => found.code === "source.unknown"); // => true
 * ```
 */
export function parsePack(input: unknown): Outcome<CheckedPack, PackFinding | PackRemark> {
  const parsed = parseWith(packShape, input);
  if (!parsed.ok) return parsed;
  const pack = parsed.value;
  const { sources, ...entries } = pack;
  const misfiled = [...Object.entries(pack.chains).map(([key, { id }]) => ["chains", key, id] as const), ...Object.entries(pack.measures).map(([key, { id }]) => ["measures", key, id] as const)]
    .filter(([, key, id]) => key !== id)
    .map(([section, key, id]) => finding("entry.id", pointer(section, key, "id"), { key, id }));
  const absent = opened(pack).filter(([, chain]) => !Object.hasOwn(pack.chains, chain));
  const found: readonly (PackFinding | PackRemark)[] = [
    ...misfiled,
    ...absent.map(([path, chain]) => finding("chain.absent", path, { chain, have: Object.keys(pack.chains) })),
    ...below("/chains", checkSegments(Object.values(pack.chains))),
    ...checkCitations(entries as unknown as Json, sources),
  ];
  const refusals: readonly PackFinding[] = found.filter((f) => !isRemark(f));
  return some(refusals) ? refuse(...refusals) : accept({ pack, hash: hashOf(pack as unknown as Json) }, found);
}

/** Every chain that the pack opens cases by, with the place that says so. */
function opened({ opens: { dispute, serviceMatter } }: Pack): [path: string, chain: string][] {
  return [
    ...(dispute === undefined ? [] : [[pointer("opens", "dispute"), dispute] as [string, string]]),
    ...(serviceMatter === undefined ? [] : [[pointer("opens", "serviceMatter", "chain"), serviceMatter.chain] as [string, string]]),
    ...Object.entries(serviceMatter?.byType ?? {}).map(([type, chain]): [string, string] => [pointer("opens", "serviceMatter", "byType", type), chain]),
  ];
}

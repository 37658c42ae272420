import { pointer, type Json } from "@fengqiao/model";
import * as z from "zod";
import { finding, type RegionsFinding } from "../findings.ts";

const assumptions = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.string().min(1)).readonly();

/**
 * One source of a pack. `stated`: the region's own text says it; `law`, `standard`; `derived`: computed from stated values;
 * `assumed`: ours, with author, date and the reason for each item, to be replaced locally; `reportedOnly`: a figure without its base.
 */
export const sourceDocument = z
  .strictObject({
    basis: z.enum(["stated", "law", "standard", "derived", "assumed", "reportedOnly"]),
    title: z.string().min(1),
    by: z.string().min(1).exactOptional(),
    on: z.iso.date().exactOptional(),
    /** What was assumed, item by item, and why. Each must be cited somewhere. */
    items: assumptions.exactOptional(),
  })
  .readonly();
export type SourceDocument = z.infer<typeof sourceDocument>;
export type SourceRegister = Readonly<Record<string, SourceDocument>>;

interface Citation {
  readonly text: string;
  readonly path: string;
}
const registerOf = (citation: string): string => citation.split(" ", 1)[0] ?? "";

/** Every `source` and `sources` of a document with its path. A citation is the id of a source, a space, and the clause: `seed S050`. */
function citationsIn(document: Json): Citation[] {
  const found: Citation[] = [];
  const stack: { value: Json; path: string }[] = [{ value: document, path: "" }];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    const { value, path } = here;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries<Json>(value as Readonly<Record<string, Json>>)) {
      const at = path + pointer(key);
      if (key !== "source" && key !== "sources") stack.push({ value: inner, path: at });
      else if (typeof inner === "string") found.push({ text: inner, path: at });
      else if (Array.isArray(inner)) inner.forEach((text: Json, i) => found.push({ text: typeof text === "string" ? text : "", path: `${at}/${i}` }));
    }
  }
  return found;
}

/** Whether every citation leads to a registered source, assumptions are signed, and none of them is idle (law 11). */
export function checkSources(entries: Json, sources: SourceRegister): RegionsFinding<"source.unknown" | "source.unsigned" | "assumption.idle">[] {
  const citations = citationsIn(entries);
  const have = Object.keys(sources);
  const unknown = citations.flatMap(({ text, path }) =>
    Object.hasOwn(sources, registerOf(text)) ? [] : [finding("source.unknown", path, { register: registerOf(text), citation: text, have })],
  );
  const cited = new Set(citations.map(({ text }) => text));
  const assumed = Object.entries(sources).filter(([, source]) => source.basis === "assumed");
  return [
    ...unknown,
    ...assumed.filter(([, source]) => source.by === undefined || source.on === undefined).map(([register]) => finding("source.unsigned", pointer("sources", register), { register })),
    ...assumed.flatMap(([register, source]) =>
      Object.keys(source.items ?? {}).filter((item) => !cited.has(`${register} ${item}`)).map((item) => finding("assumption.idle", pointer("sources", register, "items", item), { register, item })),
    ),
  ];
}

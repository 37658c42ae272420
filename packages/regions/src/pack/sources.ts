import { pointer, readCitation, type Json, type SourceRegister } from "@fengqiao/model";
import { finding, type RegionsFinding } from "../findings.ts";

interface Citation {
  readonly text: string;
  readonly path: string;
}
const registerOf = (citation: string): string => readCitation(citation).source;

/** Every citation of a document with its path: the id of a source, a space, and the clause, as in `seed S050`. */
function citationsIn(document: Json): Citation[] {
  const found: Citation[] = [];
  const stack: { value: Json; path: string; cites: boolean }[] = [{ value: document, path: "", cites: false }];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    const { value, path, cites } = here;
    if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries<Json>(value as Readonly<Record<string, Json>>)) stack.push({ value: inner, path: path + pointer(key), cites: cites || (!Array.isArray(value) && key === "src") });
    else if (cites) found.push({ text: typeof value === "string" ? value : "", path });
  }
  return found;
}

/** Whether every citation leads to a registered source, and no assumption is idle (law 11). */
export function checkSources(entries: Json, sources: SourceRegister): RegionsFinding<"citation.unknown" | "citation.idle">[] {
  const citations = citationsIn(entries);
  const have = Object.keys(sources);
  const cited = new Set(citations.map(({ text }) => text));
  const unknown = citations
    .filter(({ text }) => !Object.hasOwn(sources, registerOf(text)))
    .map(({ text, path }) => finding("citation.unknown", path, { register: registerOf(text), citation: text, have }));
  const idle = Object.entries(sources).flatMap(([register, source]) =>
    source.basis === "assumed" ? Object.keys(source.items).filter((item) => !cited.has(`${register} ${item}`)).map((item) => finding("citation.idle", pointer("sources", register, "items", item), { register, item })) : [],
  );
  return [...unknown, ...idle];
}

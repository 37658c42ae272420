import * as z from "zod";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { labelShape } from "../label.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import type { Code, CodeList } from "./code-list.ts";

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/);

const codeShape = z
  .strictObject({
    id,
    label: labelShape,
    parent: id.exactOptional(),
    aliases: z.array(z.string().min(1).max(200)).readonly().exactOptional(),
    notation: z.string().min(1).max(40).exactOptional(),
  })
  .readonly();

const codeListShape = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    version: z.string().min(1).max(40),
    label: labelShape,
    source: z.string().min(1).max(500),
    parentsIn: z.string().min(1).max(64).exactOptional(),
    codes: z.array(codeShape).max(5000).readonly(),
    declared: z.strictObject({ classes: z.int().min(1).max(1000), subclasses: z.int().min(0).max(10_000) }).readonly().exactOptional(),
  })
  .readonly();

/** What can be said against a code list, or of a slot that its source left empty. */
export type ListFinding = ModelFinding<"code.duplicate" | "code.parent" | "code.depth" | "taxonomy.emptySlot" | "taxonomy.count">;

function wordProblems(list: CodeList): ListFinding[] {
  const seen = new Map<string, Code>();
  const findings: ListFinding[] = [];
  list.codes.forEach((code, i) => {
    if (seen.has(code.id)) findings.push(modelFinding("code.duplicate", `/codes/${i}/id`, { list: list.id, code: code.id }));
    seen.set(code.id, code);
  });
  list.codes.forEach((code, i) => {
    if (code.parent === undefined || list.parentsIn !== undefined) return;
    const above = seen.get(code.parent);
    if (above === undefined) findings.push(modelFinding("code.parent", `/codes/${i}/parent`, { list: list.id, parent: code.parent }));
    else if (above.parent !== undefined) findings.push(modelFinding("code.depth", `/codes/${i}/parent`, { list: list.id, code: code.id }));
  });
  return findings;
}

function slotProblems({ declared, codes, id: list }: CodeList): ListFinding[] {
  if (declared === undefined) return [];
  if (codes.length === 0) return [modelFinding("taxonomy.emptySlot", "/codes", { list, ...declared })];
  const classes = codes.filter((code) => code.parent === undefined).length;
  const found = { classes, subclasses: codes.length - classes };
  const same = found.classes === declared.classes && found.subclasses === declared.subclasses;
  return same ? [] : [modelFinding("taxonomy.count", "/codes", { list, ...declared, foundClasses: found.classes, foundSubclasses: found.subclasses })];
}

/**
 * Checks a list of at most two levels: ids are unique, a parent is in the list, and the words are as many as the source counts.
 * A source that counts its classes without listing them leaves an empty slot: the list is accepted, and the slot is told
 * as unknown until somebody fills it. Nothing is made up in its place.
 *
 * @example
 * ```ts
 * import { checkCodeList, type CodeList } from "@fengqiao/model";
 *
 * // "3大类31小类", says the source, and names none of them
 * const xiji: CodeList = { id: "xiji-dispute", version: "1", label: { "zh-CN": "西吉县矛盾纠纷分类", en: "dispute classes of Xiji County" }, source: "西吉县", codes: [], declared: { classes: 3, subclasses: 31 } };
 *
 * const checked = checkCodeList(xiji);
 * checked.ok; // => true
 * checked.findings.map((f) => [f.code, f.severity]); // => [["taxonomy.emptySlot", "unknown"]]
 * ```
 */
export function checkCodeList<L extends CodeList>(list: L): Outcome<L, ListFinding> {
  const findings: readonly ListFinding[] = [...wordProblems(list), ...slotProblems(list)];
  const errors: readonly ListFinding[] = findings.filter((finding) => finding.severity === "error");
  return some(errors) ? refuse(...errors) : accept(list, findings);
}

/**
 * A code list from outside, e.g. a region's own taxonomy: its shape, then {@link checkCodeList}.
 *
 * @example
 * ```ts
 * import { idsOf, must, parseCodeList } from "@fengqiao/model";
 *
 * const text = `{ "id": "town-dispute", "version": "2023", "label": { "zh-CN": "镇纠纷分类", "en": "the town's disputes" }, "source": "镇司法所",
 *   "codes": [{ "id": "sheep", "label": { "zh-CN": "羊群践踏", "en": "sheep in the field" }, "aliases": ["羊"] }] }`;
 * idsOf(must(parseCodeList(JSON.parse(text)))); // => ["sheep"]
 * ```
 */
export function parseCodeList(input: unknown): Outcome<CodeList, ParseFinding | ListFinding> {
  const parsed = parseWith(codeListShape, input);
  return parsed.ok ? checkCodeList<CodeList>(parsed.value) : parsed;
}

/**
 * A new version of a list with a region's own words behind the known ones. A region adds words; what a word meant, it goes on to mean:
 * one that is there already is refused.
 *
 * @example
 * ```ts
 * import { activityKinds, codeOf, extendList, must, word } from "@fengqiao/model";
 *
 * const xiji = must(extendList(activityKinds, { version: "xiji-1", source: "Xiji County", codes: [word("paperCutting", "剪纸课", "paper cutting class")] }));
 * codeOf(xiji, "paperCutting")?.label.en; // => "paper cutting class"
 *
 * extendList(activityKinds, { version: "x", source: "x", codes: [word("visit", "别的", "something else")] }).ok; // => false
 * ```
 */
export function extendList(list: CodeList, more: { readonly version: string; readonly source: string; readonly codes: readonly Code[] }): Outcome<CodeList, ListFinding> {
  return checkCodeList({ ...list, version: more.version, source: `${list.source}; ${more.source}`, codes: [...list.codes, ...more.codes] });
}

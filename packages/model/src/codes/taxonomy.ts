import * as z from "zod";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import type { Code, CodeList } from "./code-list.ts";

const label = z.strictObject({ "zh-CN": z.string().min(1).max(200), en: z.string().min(1).max(200) }).readonly();
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/);

const codeShape = z
  .strictObject({
    id,
    label,
    parent: id.exactOptional(),
    aliases: z.array(z.string().min(1).max(200)).readonly().exactOptional(),
    notation: z.string().min(1).max(40).exactOptional(),
  })
  .readonly();

/** The shape of a code list that a region brings as data. */
export const codeListShape = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    version: z.string().min(1).max(40),
    label,
    source: z.string().min(1).max(500),
    parentsIn: z.string().min(1).max(64).exactOptional(),
    codes: z.array(codeShape).max(5000).readonly(),
    declared: z.strictObject({ classes: z.int().min(1).max(1000), subclasses: z.int().min(0).max(10_000) }).readonly().exactOptional(),
  })
  .readonly();

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
 * A source that counts its classes without listing them (3 and 31) leaves an empty slot: the list is accepted, and the slot is told
 * as unknown until somebody fills it. Nothing is made up in its place.
 *
 * Refuses: `code.duplicate`, `code.parent`, `code.depth`, `taxonomy.count`. Tells: `taxonomy.emptySlot`.
 */
export function checkCodeList<L extends CodeList>(list: L): Outcome<L, ListFinding> {
  const findings: readonly ListFinding[] = [...wordProblems(list), ...slotProblems(list)];
  const errors: readonly ListFinding[] = findings.filter((finding) => finding.severity === "error");
  return some(errors) ? refuse(...errors) : accept(list, findings);
}

/** A code list from outside: its shape, then {@link checkCodeList}. */
export function parseCodeList(input: unknown): Outcome<CodeList, ParseFinding | ListFinding> {
  const parsed = parseWith(codeListShape, input);
  return parsed.ok ? checkCodeList<CodeList>(parsed.value) : parsed;
}

/**
 * A new version of a list with a region's own words behind the known ones. A region adds words; what a word meant, it goes on to mean.
 *
 * Refuses: `code.duplicate` (a word that is there already), `code.parent`, `code.depth`, `taxonomy.count`.
 *
 * @example
 * ```ts
 * extendList(activityKinds, { version: "xiji-1", source: "Xiji County", codes: [word("paperCutting", "剪纸课", "paper cutting class")] });
 * ```
 */
export function extendList(list: CodeList, more: { readonly version: string; readonly source: string; readonly codes: readonly Code[] }): Outcome<CodeList, ListFinding> {
  return checkCodeList({ ...list, version: more.version, source: `${list.source}; ${more.source}`, codes: [...list.codes, ...more.codes] });
}

import { formatFinding, modelCatalogue, type Locale } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { regionsCatalogue } from "../findings.ts";
import { xiji } from "../xiji/index.ts";
import { parsePack } from "./parse-pack.ts";

const copy = (): Record<string, never> => JSON.parse(JSON.stringify(xiji)) as Record<string, never>;
const changed = (edit: (pack: Record<string, Record<string, never>>) => void): unknown => {
  const pack = copy();
  edit(pack);
  return pack;
};
const texts = (input: unknown, locale: Locale = "en"): string[] => parsePack(input).findings.map((f) => formatFinding(f, locale, [modelCatalogue, regionsCatalogue]));

test("Xiji's pack stands, with nothing to remark, and is plain JSON", () => {
  expect(parsePack(copy())).toMatchObject({ ok: true, findings: [] });
});

test("the hash is that of the content, whatever the order of keys", () => {
  const [one, other] = [parsePack(xiji), parsePack(Object.fromEntries(Object.entries(copy()).reverse()))];
  expect(one.ok && other.ok && one.value.hash === other.value.hash && one.value.hash.startsWith("sha256:")).toBe(true);
});

describe("refused, with the path", () => {
  test.each([
    ["a citation of no source", changed((p) => Object.assign(p.chains!["xiji.dispute"]!, { src: "gazette 3" })), '/chains/xiji.dispute/src: the register has no source "gazette 3"; it has: seed, ours'],
    ["an assumption that nobody explains", changed((p) => Object.assign(p.chains!["xiji.dispute"]!, { src: "ours colours" })), '/chains/xiji.dispute/src: the assumption "ours colours" is not explained in the register; it has: '],
    ["assumptions that nobody signed", changed((p) => Reflect.deleteProperty(p.sources!.ours!, "by")), '/sources/ours/by: a value is missing'],
    ["an entry under another id", changed((p) => Object.assign(p.chains!["xiji.dispute"]!, { id: "xiji.other" })), '/chains/xiji.dispute/id: the entry "xiji.dispute" carries the id "xiji.other"; they must be the same'],
    ["a chain to open that is not there", changed((p) => Object.assign(p.opens!, { dispute: "xiji.list" })), '/opens/dispute: there is no chain "xiji.list"; there are xiji.dispute'],
    ["a segment of a chain that is not there", changed((p) => Object.assign(p.chains!["xiji.dispute"]!, { segment: { of: "xiji.whole", after: "screening" } })), "/chains/xiji.dispute/segment/of: "],
    ["an unknown section", changed((p) => Object.assign(p, { vetoes: {} })), "unknown fields: vetoes"],
    ["a stage of no list", changed((p) => Object.assign((p.chains!["xiji.dispute"]! as { items: object[] }).items[0]!, { stages: ["predict"] })), '/chains/xiji.dispute/items/0/stages/0: "predict" is not one of'],
  ])("%s", (_, input, text) => {
    expect(parsePack(input).ok).toBe(false);
    expect(texts(input).some((found) => found.startsWith(text))).toBe(true);
  });
  test("in Chinese too", () => {
    expect(texts(changed((p) => Object.assign(p.chains!["xiji.dispute"]!, { src: "gazette 3" })), "zh-CN")).toContain("/chains/xiji.dispute/src：来源登记中没有“gazette 3”；现有：seed、ours");
  });
});

test("an assumption that nothing uses is remarked on, not refused", () => {
  const input = changed((p) => Object.assign((p.sources!.ours! as { items: object }).items, { colours: "four of them" }));
  expect(parsePack(input).ok).toBe(true);
  expect(texts(input)).toEqual(['/sources/ours/items/colours: nothing uses the source "ours colours"']);
});

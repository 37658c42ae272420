import { codeOf, type CodeList } from "../codes/code-list.ts";
import { codeLists } from "../codes/lists.ts";
import { refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parserOf, type ParseFinding } from "../parse.ts";
import { leavesAt } from "../pointer.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "./record-types.ts";

const parsers = Object.fromEntries(recordTypeIds.map((type) => [type, parserOf(recordTypes[type].schema)])) as Readonly<Record<RecordTypeId, (input: unknown) => Outcome<unknown, ParseFinding>>>;

/**
 * A record from outside by the name of its kind; unknown fields are refused, the value is a frozen copy.
 *
 * @example
 * ```ts
 * import { inForceOn, must, parseRecord } from "@fengqiao/model";
 *
 * const text = `{ "id": "A-1", "dispute": "XJ-2021-0810", "form": "oral", "agreedOn": "2022-04-15", "parties": [{ "party": "p1" }, { "party": "p2" }], "terms": "归还羊羔，移回界石", "items": [] }`;
 * inForceOn(must(parseRecord("agreement", JSON.parse(text)))); // => "2022-04-15"
 * ```
 */
export function parseRecord<K extends RecordTypeId>(type: K, input: unknown): Outcome<RecordOf<K>, ParseFinding> {
  if (!Object.hasOwn(recordTypes, type)) return refuse(modelFinding("value.notAllowed", "", { allowed: recordTypeIds, received: type }));
  return parsers[type](input) as Outcome<RecordOf<K>, ParseFinding>;
}

/**
 * Words of a record that its code lists do not have, one finding for each. A record may use words of a region: hand in the region's
 * extended lists.
 *
 * @example
 * ```ts
 * import { activityKinds, checkCodes, codeLists, extendList, must, parseRecord, word } from "@fengqiao/model";
 *
 * const lesson = must(parseRecord("activity", { id: "AC-1", kind: "paperCutting", on: "2023-01-01", body: "station" }));
 * checkCodes("activity", lesson).map((f) => [f.path, f.params.received]); // => [["/kind", "paperCutting"]]
 *
 * const xiji = must(extendList(activityKinds, { version: "xiji-1", source: "西吉县", codes: [word("paperCutting", "剪纸课", "paper cutting class")] }));
 * checkCodes("activity", lesson, { ...codeLists, [xiji.id]: xiji }); // => []
 * ```
 */
export function checkCodes<K extends RecordTypeId>(type: K, record: RecordOf<K>, lists: Readonly<Record<string, CodeList>> = codeLists): readonly ModelFinding<"code.unknown">[] {
  return Object.entries(recordTypes[type].lists).flatMap(([path, listId]) => {
    const list = Object.hasOwn(lists, listId) ? lists[listId] : undefined;
    return leavesAt(record, path)
      .filter(({ value }) => list === undefined || codeOf<string>(list, String(value)) === undefined)
      .map(({ path: at, value }) => modelFinding("code.unknown", at, { list: listId, received: String(value).slice(0, 80) }));
  });
}

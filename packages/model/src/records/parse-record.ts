import { codeOf, type CodeList } from "../codes/code-list.ts";
import { codeLists } from "../codes/lists.ts";
import { refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parserOf, type ParseFinding } from "../parse.ts";
import { leavesAt } from "../walk.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "./record-types.ts";

const parsers = Object.fromEntries(recordTypeIds.map((type) => [type, parserOf(recordTypes[type].schema)])) as Readonly<Record<RecordTypeId, (input: unknown) => Outcome<unknown, ParseFinding>>>;

/**
 * A record from outside by the name of its kind; unknown fields are refused, the value is a frozen copy.
 *
 * @example
 * ```ts
 * const read = parseRecord("agreement", JSON.parse(body));
 * if (read.ok) inForceOn(read.value);
 * ```
 */
export function parseRecord<K extends RecordTypeId>(type: K, input: unknown): Outcome<RecordOf<K>, ParseFinding> {
  if (!Object.hasOwn(recordTypes, type)) return refuse(modelFinding("value.notAllowed", "", { allowed: recordTypeIds, received: type }));
  return parsers[type](input) as Outcome<RecordOf<K>, ParseFinding>;
}

/**
 * Words of a record that its code lists do not have. A record may use words of a region: hand in the region's extended lists.
 *
 * Finds: `code.unknown`, one for each word.
 */
export function checkCodes<K extends RecordTypeId>(type: K, record: RecordOf<K>, lists: Readonly<Record<string, CodeList>> = codeLists): readonly ModelFinding<"code.unknown">[] {
  return Object.entries(recordTypes[type].lists).flatMap(([path, listId]) => {
    const list = Object.hasOwn(lists, listId) ? lists[listId] : undefined;
    return leavesAt(record, path)
      .filter(({ value }) => list === undefined || codeOf<string>(list, String(value)) === undefined)
      .map(({ path: at, value }) => modelFinding("code.unknown", at, { list: listId, received: String(value).slice(0, 80) }));
  });
}

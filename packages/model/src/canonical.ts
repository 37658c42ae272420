import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "./plain.ts";

/**
 * The one spelling of a JSON value: RFC 8785 (keys in UTF-16 order, no white space, numbers as ECMAScript writes them).
 * `value` has passed {@link checkPlain}; what JSON does not know throws, as a programmer's error.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "@fengqiao/model";
 *
 * canonicalJson({ dueOn: "2021-09-10", category: "land", amountFen: 1.0 }); // => '{"amountFen":1,"category":"land","dueOn":"2021-09-10"}'
 * ```
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") {
    if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("canonicalJson: a number that is not finite");
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`canonicalJson: ${typeof value} is not JSON`);
    return text;
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  const object = value as Readonly<Record<string, Json>>;
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${members.join(",")}}`;
}

/**
 * `sha256:` and 64 hex digits of the canonical JSON of a value, by which a case names the rules that it keeps. Synchronous, the same
 * in Node and in a browser.
 *
 * @example
 * ```ts
 * import { hashOf } from "@fengqiao/model";
 *
 * hashOf({ red: 60, orange: 30 }) === hashOf({ orange: 30, red: 60 }); // => true
 * hashOf({}); // => "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
 * ```
 */
export function hashOf(value: Json): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}

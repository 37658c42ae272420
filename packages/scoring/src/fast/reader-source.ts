import type { Dictionary, Field } from "@fengqiao/model";
import { readerKey } from "./reader.ts";

/** How many bytes a result packs into small integers; a dictionary with more fields keeps an array. */
export const PACKED_FIELDS = 15;

/** A code with more values is read by no reader, and a card that asks for it has no byte table. */
const MOST_CODES = 251;

/**
 * The TypeScript source of a reader for a dictionary: straight-line code that a build writes to a file, since apps run under
 * a strict content security policy and nothing may be compiled from text at run time. Give the reader to `compileModel`; without
 * one a model scores through a loop over its fields, with the same answers.
 *
 * @example
 * ```ts
 * import { readerSource } from "@fengqiao/scoring";
 * import { dictionary } from "@fengqiao/model";
 *
 * const fence = dictionary({ fenceMoved: { kind: "boolean", changes: "up", label: { "zh-CN": "界桩移动", en: "a boundary stone was moved" } } });
 * // a build writes it to fence-reader.ts, and compileModel takes the reader that it exports
 * readerSource(fence, "fenceReader").includes("export const fenceReader"); // => true
 * ```
 */
export function readerSource(dictionary: Dictionary, name: string, from = "@fengqiao/scoring/emitted"): string {
  const fields = Object.entries(dictionary);
  const bytes = fields.map(([field, definition], place) => byteOf(field, definition, place));
  const packed = fields.length <= PACKED_FIELDS;
  const words = Array.from({ length: PACKED_FIELDS / 3 }, (_, w) => [0, 1, 2].map((j) => (w * 3 + j < fields.length ? (j === 0 ? `b${w * 3}` : `(b${w * 3 + j} << ${8 * j})`) : "")).filter(Boolean).join(" | ") || "0");
  const list = fields.map((_, i) => `b${i}`).join(", ");
  const sum = fields.map((_, i) => (i === 0 ? "points[b0]!" : `points[${256 * i} + b${i}]!`)).join(" + ");
  const read = fields.map((_, i) => `  const b${i} = ${bytes[i] ?? ""};`).join("\n");
  const joint = `if (table.joint.length > 0) {\n    ${fields.map((_, i) => `table.scratch[${i}] = b${i};`).join(" ")}\n    sum += jointPoints(table);\n  }`;
  return `/* eslint-disable -- emitted by readerSource */
import { countByte, decimalByte, flagByte, jointPoints, PackedScore, wholeByte, type ByteTable, type Reader, type ScoreResult, type ScoringModel } from ${JSON.stringify(from)};

interface Facts {
${fields.map(([field]) => `  readonly ${JSON.stringify(field)}?: unknown;`).join("\n")}
}
${fields.flatMap(([field, definition], place) => (definition.kind === "code" && definition.values.length <= MOST_CODES ? [codeFunction(field, definition.values, place)] : [])).join("\n")}
function score(table: ByteTable, facts: Facts): number {
  const { points } = table;
${read}
  let sum = table.initial + ${sum};
  ${joint}
  return sum;
}

function result(model: ScoringModel, table: ByteTable, facts: Facts): ScoreResult {
  const { points } = table;
${read}
  let sum = table.initial + ${sum};
  ${joint}
  return ${packed ? `new PackedScore(model, sum >= table.floor ? sum : undefined, ${words.join(", ")})` : `PackedScore.of(model, sum >= table.floor ? sum : undefined, [${list}])`};
}

export const ${name}: Reader = { dictionary: ${JSON.stringify(readerKey(dictionary))}, score, result };
`;
}

function byteOf(field: string, definition: Field, place: number): string {
  const fact = /^[A-Za-z_]\w*$/.test(field) ? `facts.${field}` : `facts[${JSON.stringify(field)}]`;
  switch (definition.kind) {
    case "boolean":
      return `flagByte(${fact})`;
    case "code":
      return definition.values.length > MOST_CODES ? "0" : `code${place}(${fact})`;
    case "decimal":
      return `decimalByte(table, ${place}, ${String(definition.min ?? -Number.MAX_VALUE)}, ${String(definition.max ?? Number.MAX_VALUE)}, ${fact})`;
    case "integer": {
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = definition;
      const whole = `wholeByte(table, ${place}, ${min}, ${max}, ${fact})`;
      if (min < 0) return whole;
      return `table.wide & ${1 << place} ? ${whole} : ${max < Number.MAX_SAFE_INTEGER && max >= 252 ? `(typeof ${fact} === "number" && ${fact} > ${max} ? 255 : countByte(${fact}))` : `countByte(${fact})`}`;
    }
  }
}

function codeFunction(field: string, values: readonly string[], place: number): string {
  const cases = values.map((value, i) => `    case ${JSON.stringify(value)}:\n      return ${i + 1};`).join("\n");
  return `/** ${field} */
function code${place}(value: unknown): number {
  switch (value) {
${cases}
    case null:
    case undefined:
      return 0;
    default:
      return 255;
  }
}
`;
}

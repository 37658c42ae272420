import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compiler, exportsOf } from "./compiler.ts";
import { signaturesOf } from "./public-names.ts";
import { refusalsOf } from "./refusals.ts";
import { root } from "./workspace.ts";

const text = `
import type { Finding, FindingOf, Outcome } from "@fengqiao/model";
interface Codes { "date.invalid": { value: string }; "date.outOfRange": object; "year.missing": { year: number } }
interface OtherCodes { "zone.unknown": { zone: string } }
export declare function some(): Outcome<string, FindingOf<Codes, "date.outOfRange" | "date.invalid">>;
export declare function ofTwoRooms(): Outcome<string, FindingOf<Codes, "year.missing"> | FindingOf<OtherCodes>>;
export declare function later(): Promise<Outcome<string, FindingOf<OtherCodes>>>;
export declare function ofItsArgument<T, F extends Finding>(outcomes: readonly Outcome<T, F>[]): Outcome<readonly T[], F>;
export declare function open(): Outcome<string>;
export declare function partlyOpen(): Outcome<string, FindingOf<OtherCodes> | Finding>;
export declare function plain(): string;
`;

describe("what a function's type says that it refuses", () => {
  const file = join(root, "docs/refusing.ts");
  const program = compiler()([], new Map([[file, text]]));
  const checker = program.getTypeChecker();

  test.each<[string, readonly string[] | "any" | undefined]>([
    ["some", ["date.invalid", "date.outOfRange"]],
    ["ofTwoRooms", ["year.missing", "zone.unknown"]],
    ["later", ["zone.unknown"]],
    ["ofItsArgument", []],
    ["open", "any"],
    ["partlyOpen", "any"],
    ["plain", undefined],
  ])("%s", (name, codes) => {
    const [signature] = exportsOf(program, file).filter((symbol) => symbol.name === name).flatMap((symbol) => signaturesOf(checker, symbol));
    expect(signature && refusalsOf(checker, signature.getReturnType())).toEqual(codes);
  });
});

import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { documentation } from "./examples.ts";
import { signaturesOf, type PublicName } from "./public-names.ts";
import { reachedFrom } from "./reach.ts";
import { refusalsOf } from "./refusals.ts";
import { root, type Entry } from "./workspace.ts";

/**
 * What the reference lacks. Every public name says what it is for; every function and class shows itself in an example; every other
 * name does too, or is part of the signature of a function that does, or stands in somebody's example; who returns an outcome says by
 * which codes it may refuse.
 */
export interface Lack {
  readonly entry: Entry;
  readonly name: string;
  readonly lacks: "summary" | "example" | "refusals";
  /** `packages/model/src/parse.ts:12` */
  readonly where: string;
}
export interface Coverage {
  readonly names: readonly PublicName[];
  readonly lacks: readonly Lack[];
}

export function coverage(): Coverage {
  const { program, names, examples } = documentation();
  const checker = program.getTypeChecker();
  const hasExample = ({ symbol }: PublicName): boolean => symbol.getJsDocTags(checker).some((tag) => tag.name === "example" && ts.displayPartsToString(tag.text).includes("```ts"));
  const isFunction = ({ symbol }: PublicName): boolean => signaturesOf(checker, symbol).length > 0;
  const shown = shownIn(examples.map((e) => e.code));
  const reached = reachedFrom(checker, names.filter((n) => isFunction(n) && hasExample(n)).map((n) => n.symbol));
  const lacks = names.flatMap((name): Lack[] => {
    const lack = (what: Lack["lacks"], node: ts.Node = name.declarations[0], member = ""): Lack => ({ entry: name.entry, name: name.name + member, lacks: what, where: whereIs(node) });
    return [
      ...(name.symbol.getDocumentationComment(checker).length > 0 ? [] : [lack("summary")]),
      ...(hasExample(name) || (!isFunction(name) && (reached.has(name.symbol) || shown.has(name.name))) ? [] : [lack("example")]),
      ...answering(checker, name).filter(({ signature }) => refusalsOf(checker, signature.getReturnType()) === "any").map(({ member, signature }) => lack("refusals", signature.declaration, member)),
    ];
  });
  return { names, lacks };
}

/** The signatures of a function, or of the members of an interface that is declared by this name. */
function answering(checker: ts.TypeChecker, { symbol }: PublicName): readonly { readonly member: string; readonly signature: ts.Signature }[] {
  const own = signaturesOf(checker, symbol).map((signature) => ({ member: "", signature }));
  const members = symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class) ? [...(symbol.members?.values() ?? [])] : [];
  return [...own, ...members.flatMap((m) => signaturesOf(checker, m).map((signature) => ({ member: `.${m.name}`, signature })))];
}

/** The names that examples import. */
function shownIn(examples: readonly string[]): ReadonlySet<string> {
  return new Set(examples.flatMap((code) => [...code.matchAll(/import (?:type )?\{([^}]*)\} from/g)].flatMap(([, names = ""]) => names.split(",").map((n) => n.replace(/^\s*type /, "").trim()))));
}

function whereIs(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${relative(root, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function print({ names, lacks }: Coverage): void {
  for (const entry of new Set(names.map((n) => n.entry))) {
    const own = lacks.filter((l) => l.entry === entry);
    const count = (what: Lack["lacks"]): number => own.filter((l) => l.lacks === what).length;
    console.log(`${entry.name}: ${names.filter((n) => n.entry === entry).length} names; without summary ${count("summary")}, without example ${count("example")}, with unnamed refusals ${count("refusals")}`);
    for (const { name, lacks: what, where } of own) console.log(`  ${what.padEnd(8)} ${name}  ${where}`);
  }
  console.log(lacks.length === 0 ? `all ${names.length} public names are documented` : `${lacks.length} things are missing from the documentation of ${names.length} public names`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = coverage();
  print(found);
  process.exitCode = found.lacks.length === 0 ? 0 : 1;
}

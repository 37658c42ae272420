import { join } from "node:path";
import ts from "typescript";
import { declared, exportsOf } from "./compiler.ts";
import { root, type Entry } from "./workspace.ts";

/** A public name where it is declared; a name that leads through several ways in stands at the first of its own package. */
export interface PublicName {
  readonly entry: Entry;
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly declarations: readonly [ts.Declaration, ...ts.Declaration[]];
}

/** All public names, each once. What a package passes on from another stands with that other. */
export function publicNames(program: ts.Program, entries: readonly Entry[]): readonly PublicName[] {
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  return entries.flatMap((entry) =>
    exportsOf(program, entry.file).flatMap((exported): PublicName[] => {
      const symbol = declared(checker, exported);
      const [first, ...others] = symbol.declarations ?? [];
      if (!first || seen.has(symbol) || !first.getSourceFile().fileName.startsWith(join(root, entry.folder, "/"))) return [];
      seen.add(symbol);
      return [{ entry, name: exported.name, symbol, declarations: [first, ...others] }];
    }),
  );
}

/** The signatures of a function or a class; a value that cannot be called has none. */
export function signaturesOf(checker: ts.TypeChecker, symbol: ts.Symbol): readonly ts.Signature[] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
  const type = checker.getTypeOfSymbol(symbol);
  return [...type.getCallSignatures(), ...(symbol.flags & ts.SymbolFlags.Class ? type.getConstructSignatures() : [])];
}

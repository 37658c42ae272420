import { join } from "node:path";
import ts from "typescript";
import { root } from "./workspace.ts";

/** The options of the workspace, strict, on the sources. */
function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: unknown } };
  return { ...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options, noUnusedLocals: true };
}

export type Compile = (files: readonly string[], texts?: ReadonlyMap<string, string>) => ts.Program;

/** Programs over files of the workspace and over texts that are no files; what was parsed once is not parsed again. */
export function compiler(): Compile {
  const settings = options();
  const host = ts.createCompilerHost(settings, true);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  return (files, texts = new Map()) => {
    const getSourceFile: ts.CompilerHost["getSourceFile"] = (name, version) => {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version, true);
      if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, version));
      return parsed.get(name);
    };
    const fileExists = (name: string): boolean => texts.has(name) || host.fileExists(name);
    return ts.createProgram([...files, ...texts.keys()], settings, { ...host, getSourceFile, fileExists });
  };
}

/** What a public name stands for, wherever it is declared. */
export function exportsOf(program: ts.Program, file: string): readonly ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is no module`);
  return checker.getExportsOfModule(module);
}

/** The symbol behind a re-export. */
export const declared = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

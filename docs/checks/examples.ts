import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { checkable, instrument } from "./assertions.ts";
import { compiler, type Compile } from "./compiler.ts";
import { fencesOf, type Fence } from "./fences.ts";
import { publicNames, type PublicName } from "./public-names.ts";
import { entriesOfWorkspace, pagesOfWorkspace, root } from "./workspace.ts";

/** One code block of the documentation: a whole module. */
export interface Example extends Fence {
  /** `@fengqiao/model parseDispute`, or the page and its heading. */
  readonly name: string;
  readonly file: string;
}

/** All public names and all examples, and what the compiler and the rules for examples have against each (nothing, if it is well). */
export interface Documentation {
  readonly program: ts.Program;
  readonly names: readonly PublicName[];
  readonly examples: readonly Example[];
  readonly problemsOf: (example: Example) => readonly string[];
}

export function documentation(): Documentation {
  const compile = compiler();
  const entries = entriesOfWorkspace();
  const program = compile(entries.map((e) => e.file));
  const names = publicNames(program, entries);
  const examples = numbered([...names.flatMap(examplesOfCode), ...pagesOfWorkspace().flatMap((page) => examplesOfPage(page, readFileSync(join(root, page), "utf8")))]);
  return { program, names, examples, problemsOf: problems(examples, compile) };
}

/** The code blocks under `@example` of every public declaration. */
function examplesOfCode({ entry, name, declarations }: PublicName): readonly Example[] {
  return declarations.flatMap((declaration) => {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const source = statement.getSourceFile();
    const lineAt = (at: number): number => source.getLineAndCharacterOfPosition(at).line + 1;
    const [from, to] = [lineAt(statement.getFullStart()), lineAt(statement.getEnd())];
    const fences = fencesOf(source.text).filter((f) => f.tag === "example" && f.line > from && f.line <= to);
    return fences.map((fence) => ({ ...fence, name: `${entry.name} ${name}`, file: source.fileName }));
  });
}

/** The code blocks of a page, named by the heading under which they stand. */
export function examplesOfPage(page: string, text: string): readonly Example[] {
  const lines = text.split("\n");
  return fencesOf(text).map((fence) => {
    const heading = lines.slice(0, fence.line).findLast((line) => /^#+ /.test(line));
    return { ...fence, name: `${page} ${heading?.replace(/^#+ /, "") ?? ""}`.trim(), file: join(root, page) };
  });
}

/** Several examples of one name are told apart by their number. */
function numbered(examples: readonly Example[]): readonly Example[] {
  const count = new Map<string, number>();
  return examples.map((example) => {
    const n = (count.get(example.name) ?? 0) + 1;
    count.set(example.name, n);
    return n === 1 ? example : { ...example, name: `${example.name} (${n})` };
  });
}

/** One compiler run over all examples as if they were files of a reader's; each is checked when it is asked for. */
export function problems(examples: readonly Example[], compile: Compile): (example: Example) => readonly string[] {
  const files = new Map(examples.map((example, i) => [example, { name: join(root, `docs/example-${i}.ts`), ...instrument(example.code, example.line) }]));
  let program: ts.Program | undefined;
  return (example) => {
    program ??= compile([], new Map([...files.values()].map((file) => [file.name, checkable(file)])));
    const file = files.get(example);
    const source = file && program.getSourceFile(file.name);
    if (!source) throw new Error(`${example.name} is not among the examples`);
    const at = (line: number): string => `${relative(root, example.file)}:${line}`;
    const lineOf = ({ start = 0 }: ts.Diagnostic): number => example.line + source.getLineAndCharacterOfPosition(start).line;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].filter((d) => !UNUSED.includes(d.code) || inImport(source, d));
    const relatives = ts.preProcessFile(source.text).importedFiles.filter((f) => /^[./]/.test(f.fileName));
    return [
      ...found.map((d) => `${at(lineOf(d))} ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`),
      ...relatives.map((f) => `${at(example.line)} imports ${f.fileName}, which no reader has`),
      ...file.unreadable.map((line) => `${at(line)} "// =>" takes a whole expression and stands behind a statement that is one`),
      ...(example.info.includes("no-run") && !relative(root, example.file).startsWith("docs/") ? [`${at(example.line)} every example outside the guide runs`] : []),
    ];
  };
}
/** An example may leave aside what it declares, not what it imports. */
const UNUSED = [6133, 6192, 6196, 6198, 6199];
function inImport(source: ts.SourceFile, { start = 0 }: ts.Diagnostic): boolean {
  return source.statements.some((s) => ts.isImportDeclaration(s) && s.pos <= start && start < s.end);
}

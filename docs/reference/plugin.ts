import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Comment, CommentTag, Converter, ReflectionKind, type Application, type DeclarationReflection, type SignatureReflection } from "typedoc";
import { refusalsOf } from "../checks/refusals.ts";
import { entriesOfWorkspace } from "../checks/workspace.ts";
import { codesOf, findingsPage, textsOf, type Code, type Texts } from "./findings.ts";
import { foldReferences, importOf } from "./references.ts";

/**
 * What the reference says beyond the doc comments: modules by the path that is imported, under each function what it refuses, and
 * one page of all codes.
 */
export function load(app: Application): void {
  const names = new Map(entriesOfWorkspace().map((entry) => [entry.file, entry.name.replace("@fengqiao/", "")]));
  const refused = new Map<SignatureReflection, readonly string[]>();
  const catalogues = new Map<string, readonly Code[]>();
  const texts = (): Texts => textsOf([...catalogues.values()].flat());
  app.internationalization.addTranslations("en", { tag_refuses: "Refuses / 拒绝" });

  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection: DeclarationReflection) => {
    const symbol = context.getSymbolFromReflection(reflection);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (reflection.kindOf(ReflectionKind.Module) && file !== undefined) reflection.name = names.get(file) ?? reflection.name;
    const codes = symbol && reflection.kindOf(ReflectionKind.Variable) ? codesOf(context.checker, symbol) : undefined;
    if (codes && reflection.parent) catalogues.set(importOf(reflection.parent), codes);
  });
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (context, reflection, _, signature) => {
    const codes = signature && refusalsOf(context.checker, signature.getReturnType());
    if (codes !== undefined && codes !== "any" && codes.length > 0) refused.set(reflection, codes);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    foldReferences(project);
    project.comment = new Comment([{ kind: "text", text: "Every public name by the path that it is imported from, and [every code](findings.md) that may be found or refused." }]);
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, () => {
    const says = texts();
    for (const [reflection, codes] of refused) {
      reflection.comment ??= new Comment();
      reflection.comment.blockTags.push(new CommentTag("@refuses", [{ kind: "text", text: codes.map((code) => lineOf(code, says)).join("\n") }]));
    }
  });
  // before the sidebar is written
  app.renderer.postRenderAsyncJobs.unshift((output) => {
    writeFileSync(join(output.outputDirectory, "findings.md"), findingsPage(catalogues, texts()));
    if ("navigation" in output && Array.isArray(output.navigation)) output.navigation.push({ title: "Findings / 发现与拒绝", path: "findings.md" });
    return Promise.resolve();
  });
}

function lineOf(code: string, texts: Texts): string {
  const [first, ...others] = texts.get(code) ?? [];
  return `- [\`${code}\`](/api/findings.md#${code})${first ? ` ${first.en} · ${first.zh}` : ""}${others.length > 0 ? " …" : ""}`;
}

import { Comment, ReflectionKind, type CommentDisplayPart, type DeclarationReflection, type ProjectReflection, type ReferenceReflection, type Reflection } from "typedoc";

/**
 * A module that passes on what others own says so in a line for each of them, with a link to where it is described. The front door
 * would have a thousand headings else.
 */
export function foldReferences(project: ProjectReflection): void {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module).filter((r) => r.isDeclaration())) {
    const references = (module.children ?? []).filter((child): child is ReferenceReflection => child.isReference());
    if (references.length === 0) continue;
    const ownersOf = (reference: ReferenceReflection): readonly DeclarationReflection[] => [reference.getTargetReflectionDeep().parent].filter((owner) => owner !== undefined).filter((owner) => owner.isDeclaration());
    const lines = [...new Set(references.flatMap(ownersOf))].flatMap((owner): CommentDisplayPart[] => {
      const passedOn = references.filter((reference) => ownersOf(reference).includes(owner));
      const all = passedOn.length === (owner.children ?? []).filter((child) => !child.isReference()).length;
      const names = passedOn.flatMap((reference, i) => [text(i === 0 ? ": " : ", "), link(reference.name, reference.getTargetReflectionDeep())]);
      return [text("\n- "), link(importOf(owner), owner), ...(all ? [text(`: all ${passedOn.length} names`)] : names)];
    });
    module.comment ??= new Comment();
    module.comment.summary.push(text("\n\nWhat stands elsewhere can be imported from here too:\n"), ...lines);
    for (const reference of references) project.removeReflection(reference);
  }
}

/** The path by which a module is imported. */
export const importOf = (module: { readonly name: string }): string => (module.name === "fengqiao" ? module.name : `@fengqiao/${module.name}`);

const text = (words: string): CommentDisplayPart => ({ kind: "text", text: words });
const link = (name: string, target: Reflection): CommentDisplayPart => ({ kind: "inline-tag", tag: "@link", text: name, target });

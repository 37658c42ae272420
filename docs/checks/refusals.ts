import ts from "typescript";

/** The codes that an outcome's type names, `"any"` where it leaves them open, `undefined` where the type is no outcome. */
export function refusalsOf(checker: ts.TypeChecker, returned: ts.Type): readonly string[] | "any" | undefined {
  const property = (type: ts.Type, name: string): ts.Type | undefined => {
    const found = type.getProperty(name);
    return found && checker.getTypeOfSymbol(found);
  };
  const parts = partsOf(checker.getAwaitedType(returned) ?? returned);
  const refused = parts.find((part) => {
    const ok = property(part, "ok");
    return ok !== undefined && checker.typeToString(ok) === "false";
  });
  const findings = refused && property(refused, "findings");
  const finding = findings && checker.getIndexTypeOfType(findings, ts.IndexKind.Number);
  if (!finding) return undefined;
  // findings that the caller's own arguments bring along are named by these
  if (finding.flags & ts.TypeFlags.TypeParameter) return [];
  const codes = partsOf(finding).flatMap((part) => partsOf(property(part, "code") ?? part));
  return codes.every((code) => code.isStringLiteral()) ? [...new Set(codes.map((code) => code.value))].sort() : "any";
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

import ts from "typescript";
import { declared } from "./compiler.ts";

/** All that the types of these declarations lead to: parameters, answers, properties, type arguments, and theirs in turn. */
export function reachedFrom(checker: ts.TypeChecker, start: readonly ts.Symbol[]): ReadonlySet<ts.Symbol> {
  const reached = new Set<ts.Symbol>();
  const inferred = new Set<ts.Type>();

  const reach = (found: ts.Symbol | undefined): void => {
    if (!found) return;
    const symbol = declared(checker, found);
    if (reached.has(symbol)) return;
    reached.add(symbol);
    for (const declaration of symbol.declarations ?? []) if (!declaration.getSourceFile().fileName.includes("/node_modules/")) visit(declaration);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) reach(checker.getSymbolAtLocation(node));
    else if (ts.isVariableDeclaration(node) && !node.type) infer(checker.getTypeAtLocation(node));
    else if (ts.isFunctionLike(node) && !node.type) for (const signature of checker.getTypeAtLocation(node).getCallSignatures()) infer(signature.getReturnType());
    const below = (child: ts.Node): void => {
      if (!isCode(node, child)) visit(child);
    };
    ts.forEachChild(node, below);
  };

  const infer = (type: ts.Type): void => {
    if (inferred.has(type)) return;
    inferred.add(type);
    reach(type.aliasSymbol);
    const own = type.getSymbol();
    if (own && own !== type.aliasSymbol) reach(own);
    const args = type.aliasTypeArguments ?? (isReference(type) ? checker.getTypeArguments(type) : []);
    for (const part of [...args, ...(type.isUnionOrIntersection() ? type.types : [])]) infer(part);
  };

  start.forEach(reach);
  return reached;
}

/** Bodies and initial values are not part of a signature. */
const isCode = (node: ts.Node, child: ts.Node): boolean =>
  ts.isBlock(child) || ("initializer" in node && node.initializer === child) || (ts.isArrowFunction(node) && node.body === child);
const isReference = (type: ts.Type): type is ts.TypeReference => "target" in type;

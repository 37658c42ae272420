import { catalogues, type AnyCatalogue } from "fengqiao";
import ts from "typescript";

/** A code as the type of its catalogue says it. */
export interface Code {
  readonly code: string;
  /** `field: string` */
  readonly params: readonly string[];
  /** Parameters from which the text can be made: `‹field›` for a word, a list of it for a list; more than one set where a choice shapes the text. */
  readonly standIns: readonly Readonly<Record<string, unknown>>[];
}

/** The codes of a variable of the type `Catalogue<Codes>`. */
export function codesOf(checker: ts.TypeChecker, variable: ts.Symbol): readonly Code[] | undefined {
  const type = checker.getTypeOfSymbol(variable);
  const codes = type.aliasSymbol?.name === "Catalogue" ? type.aliasTypeArguments?.[0] : undefined;
  return codes?.getProperties().map((property) => codeOf(checker, property));
}

function codeOf(checker: ts.TypeChecker, property: ts.Symbol): Code {
  const params = checker.getTypeOfSymbol(property).getProperties().map((symbol) => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    const choices = type.isUnion() && type.types.length <= MOST_CHOICES ? type.types.map(literal) : [];
    const written = `${symbol.name}${symbol.flags & ts.SymbolFlags.Optional ? "?" : ""}: ${checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)}`;
    return { name: symbol.name, written, choices: choices.length > 0 && !choices.includes(undefined) ? choices : [standIn(checker, type, symbol.name)] };
  });
  const first = Object.fromEntries(params.map(({ name, choices }) => [name, choices[0]]));
  const others = params.flatMap(({ name, choices }) => choices.slice(1).map((choice) => ({ ...first, [name]: choice })));
  return { code: property.name, params: params.map((p) => p.written), standIns: [first, ...others] };
}
const MOST_CHOICES = 4;

function literal(type: ts.Type): string | number | boolean | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  return type.flags & ts.TypeFlags.BooleanLiteral ? "intrinsicName" in type && type.intrinsicName === "true" : undefined;
}

function standIn(checker: ts.TypeChecker, type: ts.Type, name: string): unknown {
  if (checker.isArrayLikeType(type)) return [`‹${name}›`];
  const parts = type.flags & ts.TypeFlags.Object ? type.getProperties() : [];
  return parts.length === 0 ? `‹${name}›` : Object.fromEntries(parts.map((part) => [part.name, standIn(checker, checker.getTypeOfSymbol(part), name)]));
}

const entries: ReadonlyMap<string, AnyCatalogue[string]> = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

/** What each code says, in English and Chinese; nothing for the few whose text hangs on what stands inside their parameters. */
export type Texts = ReadonlyMap<string, readonly Text[]>;
interface Text {
  readonly en: string;
  readonly zh: string;
}

export function textsOf(codes: readonly Code[]): Texts {
  return new Map(
    codes.map(({ code, standIns }) => {
      const entry = entries.get(code);
      const texts = standIns.flatMap((params) => {
        const [en, zh] = [made(() => entry?.en(params as never)), made(() => entry?.["zh-CN"](params as never))];
        return en === undefined || zh === undefined ? [] : [{ en, zh }];
      });
      return [code, texts.filter((text, i) => texts.findIndex((t) => t.en === text.en && t.zh === text.zh) === i)];
    }),
  );
}

function made(text: () => string | undefined): string | undefined {
  try {
    const words = text();
    if (words === undefined || /undefined|\[object|NaN/.test(words)) return undefined;
    // a place is counted from zero and told from one
    return words.replace(/‹(\w+)›1/g, "‹$1 + 1›").replaceAll("<", "&lt;");
  } catch {
    return undefined;
  }
}

/** The page of all codes, by the way in from which their catalogue is had. */
export function findingsPage(catalogues: ReadonlyMap<string, readonly Code[]>, texts: Texts): string {
  const entry = ({ code, params }: Code): string => {
    const says = (texts.get(code) ?? []).map(({ en, zh }) => `- ${en}<br>${zh}\n`);
    return `### \`${code}\` {#${code}}\n\n${[entries.get(code)?.severity, ...params.map((p) => `\`${p}\``)].join(" · ")}\n\n${says.join("") || NO_TEXT}`;
  };
  const rooms = [...catalogues].map(([name, codes]) => `## ${name}\n\n${codes.map(entry).join("\n")}`);
  return `---\noutline: 2\n---\n\n# Findings / 发现与拒绝\n\n${INTRODUCTION}\n\n${rooms.sort().join("\n")}`;
}
const NO_TEXT = "- told in words made from what stands inside its parameters<br>文本由参数的内容组成\n";
const INTRODUCTION =
  "What the packages find and why they refuse: every code of every catalogue, with its severity, the parameters from which its text is made, and the text. " +
  "‹A word› in such brackets stands for a parameter. A code is part of the public API; texts may be worded better at any time.\n\n" +
  "各包的全部代码、严重程度、参数与文本；‹›中为参数。";

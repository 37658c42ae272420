import type { Label } from "../finding.ts";
import type { DataClass } from "./data-class.ts";

/**
 * Who looks, and which classes of fields he may see. A party sees what is his own besides; `protected` no party ever sees,
 * whatever `sees` says.
 */
export interface Audience {
  readonly id: string;
  readonly label: Label;
  readonly sees: readonly DataClass[];
  /** The party who looks, by the id that stands in the records. */
  readonly party?: string;
}

/** Usual audiences. Whoever works on the case sees it whole; everybody else sees what the task needs. */
export const audiences = {
  handler: { id: "handler", label: { "zh-CN": "承办人", en: "who works on the case" }, sees: ["identifier", "contact", "sensitive", "child", "freeText", "protected", "neutral"] },
  court: { id: "court", label: { "zh-CN": "司法确认法院", en: "the court that confirms" }, sees: ["identifier", "contact", "freeText", "neutral"] },
  supervisor: { id: "supervisor", label: { "zh-CN": "督办单位", en: "who supervises" }, sees: ["freeText", "neutral"] },
  department: { id: "department", label: { "zh-CN": "其他部门", en: "another department" }, sees: ["neutral"] },
  public: { id: "public", label: { "zh-CN": "社会公众", en: "the public" }, sees: ["neutral"] },
} as const satisfies Readonly<Record<string, Audience>>;

/** A party to the matter: the other side by name, no contacts, nothing sensitive, never who reported. */
export function partyAudience(party: string): Audience {
  return { id: "party", label: { "zh-CN": "当事人", en: "a party" }, sees: ["identifier", "freeText", "neutral"], party };
}

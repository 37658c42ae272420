import type { Label } from "../finding.ts";
import { label } from "../label.ts";
import { dataClasses, type DataClass } from "./data-class.ts";

/** Who looks at a record, for {@link redact}. */
export interface Audience {
  readonly id: string;
  readonly label: Label;
  /** The classes of fields that he may see. A party sees what is his own besides, and `protected` never. */
  readonly sees: readonly DataClass[];
  /** The party who looks, by the id that stands in the records. */
  readonly party?: string;
}

/**
 * The usual audiences: `handler`, `court`, `supervisor`, `department`, `public`. Whoever works on the case sees it whole; everybody else
 * sees what the task needs.
 */
export const audiences = {
  handler: { id: "handler", label: label("承办人", "who works on the case"), sees: dataClasses },
  court: { id: "court", label: label("司法确认法院", "the court that confirms"), sees: ["identifier", "contact", "freeText", "neutral"] },
  supervisor: { id: "supervisor", label: label("督办单位", "who supervises"), sees: ["freeText", "neutral"] },
  department: { id: "department", label: label("其他部门", "another department"), sees: ["neutral"] },
  public: { id: "public", label: label("社会公众", "the public"), sees: ["neutral"] },
} as const satisfies Readonly<Record<string, Audience>>;

/**
 * A party to the matter, by the id that stands in the records: sees the other side by name, no contacts, nothing sensitive, never who
 * reported.
 *
 * @example
 * ```ts
 * import { partyAudience } from "@fengqiao/model";
 *
 * partyAudience("p1").sees; // => ["identifier", "freeText", "neutral"]
 * ```
 */
export function partyAudience(party: string): Audience {
  return { id: "party", label: label("当事人", "a party"), sees: ["identifier", "freeText", "neutral"], party };
}

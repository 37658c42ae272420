import { neutralFields } from "../privacy/purpose.ts";
import { caseFactDictionary } from "./case-facts.ts";
import { barred } from "./dispute-facts.ts";
import { disputeFactDictionary } from "./default-dispute-facts.ts";

/** The names of all facts of the default dispute dictionary, for rules that are data. */
export const disputeFactNames = Object.keys(disputeFactDictionary) as readonly (keyof typeof disputeFactDictionary & string)[];

/** The names of all case facts. */
export const caseFactNames = Object.keys(caseFactDictionary) as readonly (keyof typeof caseFactDictionary)[];

/** The fields of a dispute from which a fact may be drawn, by pointer. */
export const neutralDisputeFields: readonly string[] = neutralFields("dispute").filter((path) => !(barred as readonly string[]).includes(path));

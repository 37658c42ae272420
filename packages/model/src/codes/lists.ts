import type { CodeList } from "./code-list.ts";
import { disputeCategories } from "./dispute-categories.ts";
import { intakeChannels } from "./intake.ts";

/** The code lists of the SDK by their ids. */
export const codeLists: Readonly<Record<string, CodeList>> = Object.fromEntries([disputeCategories, intakeChannels].map((list: CodeList) => [list.id, list]));

import { activityKinds, campaignKinds, fundKinds, fundSources, planKinds, policyKinds, recognitionKinds } from "./activities.ts";
import { actorFamilies, bodyKinds, postKinds } from "./bodies.ts";
import { caseDocuments } from "./case-file.ts";
import type { CodeList } from "./code-list.ts";
import { confirmationBars, confirmationRefusals, confirmationResults } from "./confirmation.ts";
import { disputeCategories } from "./dispute-categories.ts";
import { dockingChannels } from "./docking.ts";
import { eventScales, forumKinds, governanceModes, matterScopes, publicOrderProblems, threeGovernanceModes } from "./governance.ts";
import { intakeChannels } from "./intake.ts";
import { attemptResults, disputeOutcomes, mediationModes, mediationTracks, preventionOutcomes, resolutionMethods, terminationReasons } from "./mediation.ts";
import { disputeOrigins } from "./origins.ts";
import { disputeCategories17, disputeSubcategories } from "./other-categories.ts";
import { petitionSubjects, petitionKinds, petitionOutcomes } from "./petitions.ts";
import { baseDataKinds, gridKinds, venueKinds, venueServices } from "./places.ts";
import { serviceKinds, serviceModes } from "./service-modes.ts";

const all: readonly CodeList[] = [
  disputeCategories, disputeSubcategories, disputeCategories17, intakeChannels, disputeOrigins,
  mediationTracks, mediationModes, resolutionMethods, attemptResults, terminationReasons, disputeOutcomes, preventionOutcomes,
  dockingChannels, serviceModes, serviceKinds, caseDocuments,
  confirmationBars, confirmationRefusals, confirmationResults, petitionKinds, petitionOutcomes, petitionSubjects,
  bodyKinds, actorFamilies, postKinds, governanceModes, threeGovernanceModes, matterScopes, forumKinds, eventScales, publicOrderProblems,
  gridKinds, venueKinds, venueServices, baseDataKinds,
  activityKinds, campaignKinds, planKinds, policyKinds, recognitionKinds, fundSources, fundKinds,
];

/** All code lists of the SDK by their ids, e.g. `dispute-category`: what `readLedger` and `checkCodes` look words up in. */
export const codeLists: Readonly<Record<string, CodeList>> = Object.fromEntries(all.map((list) => [list.id, list]));

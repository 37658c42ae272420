// what a list is, and how one is written, extended and checked
export { codeList, codeOf, idsOf, word } from "./code-list.ts";
export type { Code, CodeId, CodeList } from "./code-list.ts";
export { checkCodeList, extendList, parseCodeList } from "./taxonomy.ts";
export type { ListFinding } from "./taxonomy.ts";
export { codeLists } from "./lists.ts";

// disputes: what about, by which door, from where
export { disputeCategories } from "./dispute-categories.ts";
export { disputeCategories17, disputeSubcategories } from "./other-categories.ts";
export { intakeChannels } from "./intake.ts";
export { disputeOrigins } from "./origins.ts";
export { categoriesTo17, categoriesToPetitions, checkCrosswalk, crossCode, crosswalk } from "./crosswalk.ts";
export type { Crosswalk } from "./crosswalk.ts";

// mediation and where it leads
export { attemptResults, disputeOutcomes, mediationModes, mediationTracks, preventionOutcomes, resolutionMethods, terminationReasons } from "./mediation.ts";
export { dockingChannels, dockings } from "./docking.ts";
export type { Docking, HandOver } from "./docking.ts";
export { confirmationBars, confirmationRefusals, confirmationResults } from "./confirmation.ts";
export { petitionKinds, petitionOutcomes, petitionSubjects } from "./petitions.ts";
export { caseDocuments, caseFileTemplate, missingDocuments } from "./case-file.ts";
export type { CaseDocument, CaseFileTemplate } from "./case-file.ts";

// services, bodies, places, governance
export { serviceKinds, serviceModes } from "./service-modes.ts";
export { actorFamilies, bodyKinds, postKinds } from "./bodies.ts";
export { baseDataKinds, gridKinds, venueKinds, venueServices } from "./places.ts";
export { eventScales, forumKinds, governanceModes, matterScopes, publicOrderProblems, threeGovernanceModes } from "./governance.ts";
export { activityKinds, campaignKinds, fundKinds, fundSources, planKinds, policyKinds, recognitionKinds } from "./activities.ts";

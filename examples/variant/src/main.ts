import { xiji } from "@fengqiao/regions/xiji";
import { misspelt, nobodyVisits, twoLimits, wayAround } from "./broken.ts";
import { afterSilence, faultsOf, gradedOtherwise, responseTo, statesAdded } from "./compare.ts";
import { sample } from "./pack.ts";

for (const pack of [xiji, sample]) console.log(`${pack.names.en}: ${faultsOf(pack, "en").length} faults`);

// the three rules, each seen in the life of a case and not only in the text of the pack
for (const pack of [xiji, sample]) console.log(`${pack.names.en}: after silence ${afterSilence(pack)?.state}, orange is answered within`, responseTo(pack, "orange"));
console.log("states added:", statesAdded(xiji, sample));

// the number: whom it touches, with one such dispute
for (const { from, to, witness } of gradedOtherwise(xiji, sample)) console.log(`${from} becomes ${to}, as for`, witness.facts);

// what goes wrong is said, and why
for (const [name, pack] of Object.entries({ misspelt, nobodyVisits, twoLimits, wayAround })) console.log(`${name}:`, faultsOf(pack, "en"), faultsOf(pack, "zh-CN"));

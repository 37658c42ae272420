import { expect, test } from "vitest";
import { sequences } from "../testdata/chains.ts";
import { dengkouHub, dengkouSixLinks } from "../testdata/dengkou.ts";
import { xingshengFiveSteps } from "../testdata/xingsheng.ts";
import type { Chain } from "./chain.ts";
import { checkSegments } from "./segments.ts";

const hub = (more: Partial<NonNullable<Chain["segment"]>>): Chain => ({ ...dengkouHub, segment: { ...dengkouHub.segment!, ...more } });

test("the segments among the named sequences join where they say (A2, A8)", () => {
  expect(sequences.filter(({ segment }) => segment !== undefined).map(({ id }) => id)).toEqual(["xiji.A2", "dengkou.A8"]);
  expect(checkSegments(sequences)).toEqual([]);
});

test.each<[string, readonly Chain[], object]>([
  ["whose chain is not there", [dengkouHub], { code: "segment.chain", path: "/dengkou.A8/segment/of" }],
  ["of another kind of chain", [dengkouHub, { ...xingshengFiveSteps, id: "dengkou.A9" }], { code: "segment.chain" }],
  ["of itself", [hub({ of: "dengkou.A8" })], { code: "segment.chain" }],
  ["of another segment", [hub({ of: "dengkou.half" }), { ...dengkouHub, id: "dengkou.half", segment: { of: "dengkou.A9", after: "screen" } }, dengkouSixLinks], { code: "segment.chain" }],
  ["after a step that there is not", [hub({ after: "sceen" }), dengkouSixLinks], { code: "segment.step", path: "/dengkou.A8/segment/after", params: { step: "sceen" } }],
  ["before a duty, in which no case waits", [hub({ before: "reward" }), dengkouSixLinks], { code: "segment.step", path: "/dengkou.A8/segment/before" }],
  ["between two steps that come in the other order", [hub({ after: "competence", before: "screen" }), dengkouSixLinks], { code: "segment.order" }],
])("a segment %s is refused", (_what, chains, found) => {
  expect(checkSegments(chains)).toMatchObject([found]);
});

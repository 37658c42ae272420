import { expect, test } from "vitest";
import { dengkouClinics, dengkouSixLinks } from "../testdata/dengkou.ts";
import { liaochengProject } from "../testdata/liaocheng.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf } from "../testdata/run.ts";
import { situationsByXState } from "../testdata/xstate-situations.ts";
import { explore } from "./graph.ts";

test.each([lintanCentre, dengkouSixLinks, dengkouClinics, liaochengProject].map((chain) => [chain.id, chain] as const))("%s: xstate/graph finds exactly the situations that were explored", (_id, chain) => {
  const graph = explore(chartOf(chain));
  expect(situationsByXState(graph)).toEqual(new Set(graph.index.keys()));
});

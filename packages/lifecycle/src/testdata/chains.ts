import type { Chain } from "../chain/chain.ts";
import { dengkouClinics, dengkouDeliberation, dengkouHub, dengkouSixLinks } from "./dengkou.ts";
import { dongeOnline, dongeScreening } from "./donge.ts";
import { jiangjinCommandCentre, jiangjinDeliberation, jiangjinMediation, jiangjinThreeMeetings } from "./jiangjin.ts";
import { liaochengGrid, liaochengProject } from "./liaocheng.ts";
import { lintanCaseControl, lintanCentre } from "./lintan.ts";
import { shenMatching } from "./shen.ts";
import { xijiCommunity, xijiLists, xijiPolicePlatform, xijiPreLitigation, xijiVisit } from "./xiji.ts";
import { xingshengFiveSteps, xingshengTopics } from "./xingsheng.ts";

/** The 22 named sequences of the eight regions, in their order. */
export const sequences: readonly Chain[] = [
  xijiLists,
  xijiPolicePlatform,
  xijiCommunity,
  xijiVisit,
  xijiPreLitigation,
  lintanCentre,
  lintanCaseControl,
  dengkouHub,
  dengkouSixLinks,
  dengkouClinics,
  dengkouDeliberation,
  xingshengFiveSteps,
  xingshengTopics,
  liaochengGrid,
  liaochengProject,
  dongeScreening,
  dongeOnline,
  shenMatching,
  jiangjinMediation,
  jiangjinThreeMeetings,
  jiangjinDeliberation,
  jiangjinCommandCentre,
];

import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";

/**
 * The shortest whole service matter: taken in, done, told, closed. It is what a ledger with an opening and a closing date knows of a
 * matter, so it is the chain to import such a ledger with. Nothing in it comes from a region; every time limit is open.
 */
export const plainServiceChain: Chain = {
  id: "service.plain",
  of: "serviceMatter",
  term: label("服务事项", "service matter"),
  items: [
    { id: "receive", term: label("受理", "receive"), stages: ["register"], src: "ours twoDates" },
    { id: "work", term: label("办理", "handle"), stages: ["handle"], src: "ours twoDates" },
    { id: "answer", term: label("反馈", "feedback"), stages: ["feedback"], src: "ours twoDates" },
    { id: "file", term: label("办结", "close"), stages: ["close"], src: "ours twoDates" },
  ],
  roster: ["intake", "handler", "centre"],
  levels: ["desk"],
  attempts: 1,
  silence: {
    means: "silent",
    within: { label: label("评价期限", "time to rate"), within: { unset: "rating" }, rollForward: false, ends: "endOfDay", src: "ours twoDates" },
  },
  mandatory: [{ stage: "register" }, { stage: "handle" }, { stage: "close" }],
  reopening: { none: "a ledger of two dates knows of no re-opening" },
  src: "ours twoDates",
};

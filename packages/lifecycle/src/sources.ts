import { laws, type SourceRegister } from "@fengqiao/model";

/**
 * What the built-in stages, rules and charts cite, by the short names under which they cite it: the laws of the SDK, the text that tells the rectification loop, and what is our own.
 *
 * @example
 * ```ts
 * import { lifecycleSources } from "@fengqiao/lifecycle";
 * import { citationLabel } from "@fengqiao/model";
 *
 * citationLabel("pml 26", lifecycleSources)?.["zh-CN"]; // => "《中华人民共和国人民调解法》第二十六条"
 * ```
 */
export const lifecycleSources = {
  ...laws,
  xiji: { basis: "stated", title: "西吉县：基层治理“1133”工作机制" },
  ours: {
    basis: "assumed",
    title: "What the lifecycle brings where no text says it",
    by: "Fengqiao maintainers",
    on: "2026-11-25",
    items: { twoDates: "what a ledger knows of a matter that has an opening and a closing date" },
  },
} as const satisfies SourceRegister;

import { accept, labelShape, parseWith, refuse, some, src, type Label, type Outcome, type ParseFinding, type Src } from "@fengqiao/model";
import * as z from "zod";
import { compare, exactly, type Exact } from "./exact.ts";
import { finding, MOST_FINDINGS, type ScoringFinding } from "../findings.ts";
import { exact, responseLimit, text } from "./shapes.ts";

/** How soon something must be acted on: an ISO 8601 duration, or days on which offices work. */
export type ResponseLimit = string | { readonly workingDays: number };

/** One grade. A colour has no national meaning, so what it means here, who leads and how fast stand beside it. */
export interface Level {
  readonly id: string;
  readonly label: Label;
  readonly meaning: Label;
  readonly colour?: string;
  /** The lowest score of this grade; the lowest grade has none. */
  readonly from?: Exact;
  /** The role that leads. */
  readonly leads: string;
  /**
   * How soon it must be acted on, for people to read; absent where the region has not set it. The clock that runs in a case is that of
   * the chain (`alert.respond` in `@fengqiao/lifecycle`): a pack states both, and they should agree.
   */
  readonly responseLimit?: ResponseLimit;
  /** How often it is looked at again; a grade moves both ways. */
  readonly reviewInterval?: ResponseLimit;
  readonly src?: Src;
}

/**
 * Grades as data, from the lowest to the highest. A dispute that is settled and under follow-up is in a state of its case, which
 * is no grade.
 */
export interface GradeScheme {
  readonly format: "fengqiao.grade-scheme/1";
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly levels: readonly Level[];
  readonly src?: Src;
}


/**
 * The strict shape of a grade scheme as data.
 *
 * @example
 * ```ts
 * import { disputeGradeScheme, gradeSchemeShape } from "@fengqiao/scoring";
 *
 * gradeSchemeShape.safeParse(disputeGradeScheme).success; // => true
 * ```
 */
export const gradeSchemeShape: z.ZodType<GradeScheme, GradeScheme> = z
  .strictObject({
    format: z.literal("fengqiao.grade-scheme/1"),
    id: text,
    version: text,
    label: labelShape,
    levels: z
      .array(
        z
          .strictObject({
            id: text,
            label: labelShape,
            meaning: labelShape,
            colour: text.exactOptional(),
            from: exact.exactOptional(),
            leads: text,
            responseLimit: responseLimit.exactOptional(),
            reviewInterval: responseLimit.exactOptional(),
            src: src.exactOptional(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    src: src.exactOptional(),
  })
  .readonly();

/** What `parseGradeScheme` can find. */
export type GradeSchemeFinding = ParseFinding | ScoringFinding<"name.duplicate" | "level.cutOff" | "level.notAscending">;

/**
 * A grade scheme from outside. Refuses, besides what breaks the shape: two levels of one id (`name.duplicate`), a cut-off on the
 * lowest level or none on another (`level.cutOff`), cut-offs that do not ascend (`level.notAscending`).
 *
 * @example
 * ```ts
 * import { disputeGradeScheme, parseGradeScheme } from "@fengqiao/scoring";
 *
 * parseGradeScheme(JSON.parse(JSON.stringify(disputeGradeScheme))).ok; // => true
 * const levels = disputeGradeScheme.levels.toReversed();
 * parseGradeScheme({ ...disputeGradeScheme, levels }).findings.map((f) => f.code); // => ["level.cutOff", "level.notAscending", "level.cutOff"]
 * ```
 */
export function parseGradeScheme(json: unknown): Outcome<GradeScheme, GradeSchemeFinding> {
  const parsed = parseWith(gradeSchemeShape, json);
  if (!parsed.ok) return parsed;
  const { levels } = parsed.value;
  const seen = new Set<string>();
  const all = levels.flatMap((level, i) => {
    const found: GradeSchemeFinding[] = [];
    if (seen.has(level.id)) found.push(finding("name.duplicate", `/levels/${i}/id`, { name: level.id }));
    seen.add(level.id);
    if ((level.from === undefined) !== (i === 0)) found.push(finding("level.cutOff", `/levels/${i}`, { level: level.id }));
    const below = levels[i - 1]?.from;
    if (level.from !== undefined && below !== undefined && compare(exactly(below), exactly(level.from)) >= 0) found.push(finding("level.notAscending", `/levels/${i}/from`, { level: level.id }));
    return found;
  });
  const findings: readonly GradeSchemeFinding[] = all.slice(0, MOST_FINDINGS);
  return some(findings) ? refuse(...findings) : accept(parsed.value);
}

import { caseId, instant } from "@fengqiao/model";
import * as z from "zod";

/** The strict shape of a file record as data, for `parseWith`. */
export const fileRecordShape = z
  .strictObject({
    caseId,
    registeredAt: instant,
    /** The wording of the agreement, as it is in the file. */
    agreement: z.string().max(100_000).exactOptional(),
    sessions: z.array(z.strictObject({ mediator: z.string().min(1), from: instant, to: instant }).readonly()).readonly(),
    signatures: z.array(z.strictObject({ party: z.string().min(1), at: instant, operator: z.string().min(1) }).readonly()).readonly(),
    closedAt: instant.exactOptional(),
    closedBy: z.string().min(1).exactOptional(),
    evaluatedAt: instant.exactOptional(),
    /** Whether the parties can be reached at all, by the file. */
    contactOnFile: z.boolean(),
  })
  .readonly();
/** What a quality check reads of a case file. The text stays with the caller: it is compared, not kept; parties and operators are opaque ids. */
export interface FileRecord extends z.infer<typeof fileRecordShape> {}

/** The strict shape of the thresholds as data, for `parseWith`. */
export const qualityThresholdsShape = z
  .strictObject({
    /** So many files with one wording, of at least so many characters. */
    sameText: z.int().min(2),
    textLength: z.int().min(1),
    sessionMinutes: z.int().min(0),
    /** All parties signed through one operator within so many seconds. */
    signingSeconds: z.int().min(0),
    bulkCases: z.int().min(2),
    bulkMinutes: z.int().min(1),
    evaluationDays: z.int().min(0),
  })
  .readonly();
/** From what on a file deserves a look. No source states these; they are set by whoever reviews. */
export interface QualityThresholds extends z.infer<typeof qualityThresholdsShape> {}

import * as z from "zod";
import type { PredicateData, TestData } from "./predicate.ts";

const constant = z.union([z.boolean(), z.string(), z.number()]);
const list = z.array(constant).readonly();

/**
 * A test as data: at least one operator, no other key. Which operators and constants a field takes, its dictionary says.
 *
 * @example
 * ```ts
 * import { testShape } from "@fengqiao/criteria";
 *
 * testShape.safeParse({ greaterThan: 2 }).success; // => true
 * testShape.safeParse({}).success; // => false
 * ```
 */
export const testShape: z.ZodType<TestData, TestData> = z
  .strictObject({
    equal: constant.exactOptional(),
    notEqual: constant.exactOptional(),
    isIn: list.exactOptional(),
    isNotIn: list.exactOptional(),
    isMissing: z.boolean().exactOptional(),
    lessThan: z.number().exactOptional(),
    lessOrEqual: z.number().exactOptional(),
    greaterThan: z.number().exactOptional(),
    greaterOrEqual: z.number().exactOptional(),
  })
  .refine((test) => Object.keys(test).length > 0, { message: "a test asks something" })
  .readonly()
  .meta({ id: "Test", minProperties: 1 });

/**
 * The strict shape of a predicate as data, for use inside the shapes of other rooms. It knows no dictionary: run `parsePredicate`
 * on what it lets through. Check depth and size first (`checkPlain` of the model): like every recursive schema it walks its input recursively.
 *
 * @example
 * ```ts
 * import { predicateShape } from "@fengqiao/criteria";
 *
 * predicateShape.safeParse({ threat: { equal: true }, or: [{ policeCalls: { greaterThan: 2 } }] }).success; // => true
 * predicateShape.safeParse({ or: { policeCalls: { greaterThan: 2 } } }).success; // => false
 * ```
 */
export const predicateShape: z.ZodType<PredicateData, PredicateData> = z.lazy(() =>
  z
    .object({ and: parts.exactOptional(), or: parts.exactOptional(), xor: parts.exactOptional(), surrogate: parts.exactOptional() })
    .catchall(testShape)
    .readonly()
    .meta({ id: "Predicate" }),
);

const parts = z.array(predicateShape).readonly();

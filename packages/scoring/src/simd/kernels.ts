import { simdModule } from "./module.ts";

/** The SIMD kernels with a memory of their own; one caller's at a time. */
export interface SimdKernels
  extends Readonly<Record<"lookUp" | "lookUpPair" | "cutBytes" | "cutInts" | "grade" | "widen", (accumulator: number, column: number, rows: number, constants: number) => void>> {
  readonly memory: ArrayBuffer;
}

/** What is used of the platform's WebAssembly, where it has one. */
interface Wasm {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

const PAGES = 16;

/**
 * Kernels for `scoreColumns`, or `undefined` where the platform has no WebAssembly with SIMD or a content security policy forbids it
 * (it would need `wasm-unsafe-eval`). The scores are the same without them.
 *
 * @example
 * ```ts
 * import { columnsOf } from "@fengqiao/criteria";
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, scoreColumns, simdKernels } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const columns = columnsOf(disputeFactDictionary, { policeCalls: [0, 3, 9] });
 * scoreColumns(model, columns, { simd: simdKernels() }).scores.join() === scoreColumns(model, columns).scores.join(); // => true
 * ```
 */
export function simdKernels(): SimdKernels | undefined {
  const { WebAssembly: wasm } = globalThis as { WebAssembly?: Wasm };
  if (!wasm) return undefined;
  try {
    const memory = new wasm.Memory({ initial: PAGES });
    const { exports } = new wasm.Instance(new wasm.Module(simdModule), { host: { memory } });
    return { memory: memory.buffer, ...(exports as Omit<SimdKernels, "memory">) };
  } catch {
    return undefined;
  }
}

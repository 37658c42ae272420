/** XState as the bench compares with it; the bench itself does not depend on it. */
export { createActor, transition, type AnyMachineSnapshot } from "xstate";
export { toXState } from "../xstate/index.ts";

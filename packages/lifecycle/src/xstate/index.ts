export { toXState } from "./to-xstate.ts";

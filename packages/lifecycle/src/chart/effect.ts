/**
 * The closed effects of a rule, as the chart names them. `advance` makes concrete effects of them: what the host has to do, with an
 * id that is derived from the case, so doing it twice is not possible by accident.
 *
 * `arm` and `disarm`: a clock starts, or stops; with `meets`, because what its limit is for has happened, and else it is neither met nor
 * missed. `pause`: the clocks whose rule allows the cause that the field names stand still until they `resume`; the time in between
 * does not count. `extend`: a clock is given more time, within what its rule allows. `request`: an event of this type, addressed to each
 * case that the field names. `openCase`: a linked case of this kind is to be opened; its outcome comes back as `link.closed`.
 * `consequence`: something that falls due when the case is completed, e.g. the per-case subsidy.
 */
export type EffectSpec =
  | { readonly effect: "arm"; readonly clock: string }
  | { readonly effect: "disarm"; readonly clock: string; readonly meets?: true }
  | { readonly effect: "pause"; readonly field: string }
  | { readonly effect: "resume" }
  | { readonly effect: "extend" }
  | { readonly effect: "task"; readonly what: string }
  | { readonly effect: "notice"; readonly what: string }
  | { readonly effect: "request"; readonly event: string; readonly field: string }
  | { readonly effect: "openCase"; readonly of: string }
  | { readonly effect: "consequence"; readonly what: string };

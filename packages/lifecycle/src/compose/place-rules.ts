import type { Chain } from "../chain/chain.ts";
import { fieldsOf } from "../chain/within.ts";
import { set, take, type Assignment, type Notation } from "../chart/assignment.ts";
import type { Authority } from "../chart/authority.ts";
import { ALWAYS, allOf, before, not, testsOf } from "../chart/guard.ts";
import { mainOf, type Rule, type StageSettings } from "../stages/stage.ts";
import { STAGES } from "../stages/stages.ts";
import { respondByGrade } from "../case-wide/alert.ts";
import { limitOver } from "../case-wide/supervision.ts";
import type { PlacedRule } from "./chart-spec.ts";
import { isProcess, partyExit, withdrawal, type Renewal } from "./ends.ts";
import type { Entry, Place, Sequence } from "./sequence.ts";

/** Roles that belong to what they are and to nobody a region could put in their place. */
const OWN_ROLES = ["party", "clock", "link"];

/** What the rules of every place are made with. */
export interface Composition {
  readonly chain: Chain;
  readonly settings: StageSettings;
  readonly sequence: Sequence;
  /** The clocks that make a case overdue. */
  readonly late: readonly string[];
}

/** The rules of one place of a chain, their ports resolved and what the step says added. */
export function placeRules({ chain, settings, sequence, late }: Composition, place: Place, next: readonly Entry[]): readonly PlacedRule[] {
  const { step } = place;
  const rules = STAGES[place.stage].rules({ ...settings, closeWhen: step.closeWhen ?? ALWAYS }).flatMap((rule) => asked(chain, place, rule).map((one) => begunAgain(renewal(chain, late), one)));
  return [...rules.flatMap((rule) => resolve(chain, rule, place, next, sequence)).flatMap((rule) => respondByGrade(rule, chain.alert)), isProcess(chain.of) ? partyExit : withdrawal, ...notLateAfterAll(late, place, next)];
}

/** That a case was late, and until when it had time, are spent once the matter begins again. */
export function renewal(chain: Chain, late: readonly string[]): Renewal {
  return { assign: late.length === 0 ? [] : [set("overdue", false)], note: [...fieldsOf(chain)].map((field) => ({ note: "renew", as: field, field })) };
}

const begunAgain = ({ assign, note }: Renewal, rule: Rule): Rule => (rule.reopens === true ? { ...rule, assign: [...(rule.assign ?? []), ...assign], note: [...(rule.note ?? []), ...note] } : rule);

/** A step that stands there only for overdue cases is left again when it turns out that this one was not. */
function notLateAfterAll(late: readonly string[], { step, stage }: Place, next: readonly Entry[]): readonly PlacedRule[] {
  const { when } = step;
  if (late.length === 0 || when === undefined || !testsOf(when).some((test) => test.field === "overdue")) return [];
  const assign = [set("overdue", false)];
  const opened = STAGES[stage].opens !== undefined;
  return next.map((entry) => ({
    id: "deadline.notLate",
    on: "deadline.withdrawn",
    by: { roles: ["clock"] },
    needs: ["clock", "mark"],
    when: allOf(limitOver(late), before(not(when), assign), before(entry.when, assign)),
    assign,
    ...(opened && { effects: [{ effect: "notice", what: "linkedCaseNotNeeded" }] }),
    target: entry.to,
  }));
}

/** A rule with what its step adds: needed fields, codes that it decides, other people. */
export function asked(chain: Chain, place: Place, rule: Rule): readonly Rule[] {
  const { step } = place;
  const main = place.first && rule.on === mainOf(STAGES[place.stage], chain.of) && rule.to === "next";
  const decided = main ? Object.keys(step.decides ?? {}) : [];
  const gates = rule.id === "close.file" && chain.gates !== undefined ? ["evidence"] : [];
  const missing = decided.filter((fact) => !(rule.assign ?? []).some((a) => a.fact === fact));
  return doers(rule, step.by).map((by) => ({
    ...rule,
    by,
    needs: [...new Set([...(rule.needs ?? []), ...(main ? (step.needs ?? []) : []), ...decided, ...gates])],
    assign: [...(rule.assign ?? []), ...missing.map((fact): Assignment => take(fact))],
    note: [...(rule.note ?? []), ...(main ? limitFields(chain, step.needs ?? []) : [])],
  }));
}

/** A field from which a later limit is counted is kept in the record, since another event starts that clock. */
function limitFields(chain: Chain, needs: readonly string[]): readonly Notation[] {
  const wanted = fieldsOf(chain);
  return needs.filter((field) => wanted.has(field)).map((field) => ({ note: "name", as: field, field }));
}

/**
 * The step's people in place of the stage's roles; conditions of the stage that the step does not mention stay. Nobody takes the
 * place of a party, of time or of another case: beside the step's people they do it as before, unless the step itself names them.
 */
function doers({ by, right }: Rule, step: Authority | undefined): readonly Authority[] {
  const { roles = [], ...conditions } = by;
  const own = roles.filter((role) => OWN_ROLES.includes(role));
  if (step === undefined || right === true || (own.length > 0 && own.length === roles.length)) return [by];
  const stay = own.filter((role) => step.roles?.includes(role) !== true);
  return [{ ...conditions, ...step }, ...(stay.length === 0 ? [] : [{ ...conditions, roles: stay }])];
}

function resolve(chain: Chain, rule: Rule, place: Place, next: readonly Entry[], sequence: Sequence): readonly PlacedRule[] {
  const { to, ...body } = rule;
  const along = (entries: readonly Entry[], restart = false): readonly PlacedRule[] =>
    entries.map((entry) => ({
      ...body,
      when: allOf(rule.when ?? ALWAYS, before(entry.when, rule.assign ?? [])),
      own: rule.when ?? ALWAYS,
      target: entry.to,
      ...(restart && entry.to === place.state && { restart: true as const }),
    }));
  switch (to) {
    case "next":
      return along(next);
    case "stay":
      return [body];
    case "back":
      return along(sequence.before(place.state, ["handle", "discuss"]) ?? sequence.before(place.state, ["assign", "triage", "register"]) ?? sequence.start);
    case "escalate":
      return along(sequence.before(place.state, ["assign", "triage"]) ?? [{ to: place.state, when: ALWAYS }], true);
    case "refer":
      return [{ ...body, target: "referring" }];
    case "exit":
      return isProcess(chain.of) ? [{ ...body, effects: [...(rule.effects ?? []), { effect: "task", what: "tellRoutes" }], target: "informing", exit: true }] : [{ ...body, target: "left", exit: true }];
    case "door":
      return [{ ...body, target: "atDoor" }];
  }
}

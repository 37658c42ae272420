import type { Case, CaseEvent } from "@fengqiao/lifecycle";

/**
 * What a careful person writes by hand for the centre loop of Lintan (A6): the same facts, record, clocks and decisions, immutably, for
 * this one chart. It leaves out most of what `advance` answers: it believes every event (instants, order of time, fields and their
 * values, duplicates, revisions, the clock), gives a refused one the same case back without a reason or what could be done instead,
 * and neither journal entries nor effects nor an explanation. It knows no time limits, supervision, suspension or other case-wide rules.
 */
export function handWritten(): (kase: Case, event: CaseEvent) => Case {
  const go = (c: Case, e: CaseEvent, stage: string, to: string | null, facts: Record<string, string | number | boolean | null> | null, record: Partial<Case["record"]> | null = null): Case => {
    const revision = c.revision + 1;
    const r = c.record;
    return {
      ...c,
      state: to ?? c.state,
      facts: facts === null ? c.facts : { ...c.facts, ...facts },
      record:
        stage === "" && record === null
          ? r
          : {
              owner: r.owner,
              offer: r.offer,
              did: stage === "" ? r.did : { ...r.did, [stage]: e.by.id },
              level: stage === "" || e.by.level === undefined ? r.level : { ...r.level, [stage]: e.by.level },
              named: r.named,
              ...record,
            },
      clocks: to === null ? c.clocks : { [clockOf(to)]: { startedAt: e.at, since: revision, told: [] } },
      revision,
      lastId: e.id,
      lastRecordedAt: e.recordedAt,
    };
  };
  const exit = (c: Case, e: CaseEvent): Case => (e.type === "party.exit" && has(e, "party") ? go(c, e, "", "informing", { offer: "none" }, { offer: null }) : c);
  const retract = { resolved: false, closed: false };

  return (c, e) => {
    const f = c.facts;
    const d = e.data ?? {};
    switch (e.type) {
      case "owner.offer":
        return f.offer === "none" && isHim(c.record.owner, e) && d.to !== undefined ? go(c, e, "", null, { offer: "pending" }, { offer: d.to as string }) : c;
      case "owner.accept":
        return f.offer === "pending" && isHim(c.record.offer, e) ? go(c, e, "", null, { offer: "none" }, { owner: e.by.body ?? e.by.id, offer: null }) : c;
      case "owner.decline":
        return f.offer === "pending" && isHim(c.record.offer, e) && d.reason !== undefined ? go(c, e, "", null, { offer: "none" }, { offer: null }) : c;
    }
    switch (c.state) {
      case "intake":
        if (e.type === "register.accept") return has(e, "intake") && d.number !== undefined ? go(c, e, "register", "route", { registered: true }) : c;
        if (e.type === "register.handover") return has(e, "intake") && d.door !== undefined && d.reason !== undefined ? go(c, e, "register", "atDoor", { offer: "door" }, { offer: d.door as string }) : c;
        return exit(c, e);
      case "route":
        return e.type === "triage.route" ? (has(e, "intake", "centre") && d.body !== undefined ? go(c, e, "triage", "jointWork", { offer: "pending" }, { offer: d.body as string }) : c) : exit(c, e);
      case "jointWork": {
        if (e.type === "handle.attempt") {
          if (!has(e, "handler") || d.result === undefined || d.mediators === undefined) return c;
          if (d.result === "settled") return go(c, e, "handle", "track", { resolved: true, mediated: true });
          if (d.result === "refused") return go(c, e, "handle", "informing", { mediated: true });
          if (d.result !== "failed") return c;
          if ((f.attempts as number) < 2) return go(c, e, "handle", null, { attempts: Math.min(3, (f.attempts as number) + 1), mediated: true });
          return (f.level as number) < 3 ? go(c, e, "handle", "route", { attempts: 0, level: Math.min(3, (f.level as number) + 1), mediated: true }) : go(c, e, "handle", "referring", { mediated: true });
        }
        if (e.type === "package.settle") return has(e, "handler") && d.cases !== undefined && d.mediators !== undefined ? go(c, e, "handle", "track", { resolved: true, mediated: true }) : c;
        if (e.type === "package.settled") {
          if (!has(e, "link") || d.package === undefined || typeof d.handler !== "string") return c;
          const { did, level } = c.record;
          return go(c, e, "", "track", { resolved: true, mediated: true }, { did: { ...did, handle: d.handler }, level: typeof d.level === "string" ? { ...level, handle: d.level } : level });
        }
        if (e.type === "handle.escalate") return has(e, "handler", "centre") && d.reason !== undefined && (f.level as number) < 3 ? go(c, e, "handle", "route", { attempts: 0, level: Math.min(3, (f.level as number) + 1) }) : c;
        return exit(c, e);
      }
      case "track":
        return e.type === "supervise.conclude" ? (has(e, "centre", "intake") && d.note !== undefined ? go(c, e, "supervise", "rate", null) : c) : exit(c, e);
      case "rate":
        if (e.type === "evaluate.rate") {
          if (!has(e, "party") || d.satisfied === undefined) return c;
          return d.satisfied === "yes" ? go(c, e, "", "archive", { satisfied: "yes" }) : d.satisfied === "no" ? go(c, e, "", "jointWork", { satisfied: "no", ...retract }) : c;
        }
        return e.type === "evaluate.lapse" ? (has(e, "clock") ? go(c, e, "", "archive", { satisfied: "silent" }) : c) : exit(c, e);
      case "archive":
        return e.type === "close.file" ? (has(e, "handler", "centre") && d.summary !== undefined && f.resolved === true ? go(c, e, "close", "visit", { closed: true }) : c) : exit(c, e);
      case "visit":
        if (e.type === "visit.record") {
          if (!has(e, "visitor") || d.state === undefined || c.record.did.handle === e.by.id) return c;
          if (d.state === "performed") return go(c, e, "returnVisit", "completed", { performed: true, followedUp: true });
          return d.state === "relapsed" ? go(c, e, "returnVisit", "jointWork", { followedUp: true, performed: false, ...retract, satisfied: null }) : c;
        }
        return exit(c, e);
      case "completed":
      case "left":
      case "referred":
        if (e.type === "case.reopen") return has(e, "party", "centre") && d.reason !== undefined && f.reopening === "open" ? go(c, e, "end", c.state === "completed" ? "jointWork" : "intake", { ...retract, referred: false, attempts: 0, satisfied: null }) : c;
        return c;
      case "informing":
        if (e.type === "exit.inform") return has(e, "centre", "handler", "intake") && d.notice !== undefined ? go(c, e, "exit", "left", null) : c;
        return e.type === "party.resume" && has(e, "party") ? go(c, e, "", "intake", null) : c;
      case "referring":
        return e.type === "refer.guide" ? (has(e, "centre", "handler") && d.channel !== undefined ? go(c, e, "refer", "referred", { referred: true }) : c) : exit(c, e);
      case "atDoor":
        if (e.type === "door.accept") return isHim(c.record.offer, e) && d.receipt !== undefined ? go(c, e, "door", "referred", { offer: "none", referred: true }, { owner: e.by.body ?? e.by.id, offer: null }) : c;
        if (e.type === "door.decline") return isHim(c.record.offer, e) && d.reason !== undefined ? go(c, e, "door", "intake", { offer: "none" }, { offer: null }) : c;
        return exit(c, e);
    }
    return c;
  };
}

const clockOf = (state: string): string => (state === "completed" || state === "left" || state === "referred" ? "reopening" : state);
const isHim = (id: string | null, e: CaseEvent): boolean => id !== null && (id === e.by.id || id === e.by.body);
function has(e: CaseEvent, ...roles: readonly string[]): boolean {
  for (const role of e.by.roles) if (roles.includes(role)) return true;
  return false;
}

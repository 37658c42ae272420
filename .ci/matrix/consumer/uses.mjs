// What a consumer does with each entry point: one body for ES modules, CommonJS and a page. Each use says what has to come out and
// returns it, so that all platforms can be compared with one another too.

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function is(actual, expected, what) {
  if (!same(actual, expected)) throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  return actual;
}
const codes = (outcome) => outcome.findings.map((finding) => finding.code);

/** Two sisters-in-law quarrel over a boundary; the police have been there once. */
const boundaryDispute = {
  id: "XJ-2021-0810",
  subject: "boundary between two courtyards",
  category: "land",
  channel: "screening",
  foundOn: "2021-08-10",
  place: { area: "Jiangtaibao" },
  parties: [],
  attempts: [],
  peopleInvolved: 2,
  incidents: [{ on: "2021-08-10", physicalConflict: false, injury: false, weapon: false, threat: true, policeCalls: 1 }],
};
const at = "2021-08-10T10:00:00+08:00";

/** Each use gets its own entry point, and all of them by name. */
const uses = {
  "@fengqiao/model": ({ must, parseDispute, disputeFactsOf, disputeFactDictionary, hashOf }) => {
    const dispute = must(parseDispute(boundaryDispute));
    is(codes(parseDispute({ ...boundaryDispute, foundOn: "2021-02-30" })).length, 1, "an impossible day is refused");
    return [is(disputeFactsOf(disputeFactDictionary, dispute, at).policeCalls, 1, "a fact of the dispute"), hashOf(dispute)];
  },

  "@fengqiao/model/codes": ({ disputeCategories, codeOf }) => is(codeOf(disputeCategories, "land").label["zh-CN"], "山林土地纠纷", "a word of the list"),

  "@fengqiao/model/records": ({ parseRecord, recordTypes }) => {
    is(codes(parseRecord("dispute", { ...boundaryDispute, keyPerson: true })), ["key.unknown"], "an unknown field is refused");
    return Object.keys(recordTypes).length;
  },

  "@fengqiao/model/privacy": ({ redact, audiences }, { "@fengqiao/model": { must, parseDispute } }) => {
    const dispute = must(parseDispute({ ...boundaryDispute, parties: [{ id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" }] }));
    const seen = ({ parties: [party] }) => [party.name, party.phone].map((field) => field ?? null);
    return is([seen(redact("dispute", dispute, audiences.public)), seen(redact("dispute", dispute, audiences.handler))], [[null, null], ["高某某", "13800000001"]], "who sees a name and a telephone number");
  },

  "@fengqiao/model/ledger": ({ parseLedgerMapping, readLedger }, { "@fengqiao/model": { must } }) => {
    const mapping = must(
      parseLedgerMapping({
        format: "fengqiao.ledger-mapping/1",
        record: "dispute",
        title: { "zh-CN": "矛盾纠纷排查台账", en: "ledger of screened disputes" },
        zone: "Asia/Shanghai",
        dates: ["ymd"],
        fields: {
          "/id": { column: "编号", required: true },
          "/subject": { column: "简要情况", required: true },
          "/category": { column: "类别", as: "code", list: "dispute-category", required: true },
          "/channel": { constant: "screening" },
          "/foundOn": { column: "排查日期", as: "date", required: true },
          "/incidents/0/on": { column: "排查日期", as: "date", required: true },
        },
      }),
    );
    const { entries, refused } = must(readLedger([{ 编号: "86", 简要情况: "地界", 类别: "山林土地纠纷", 排查日期: "2021年8月10日" }, { 编号: "87", 简要情况: "地界", 类别: "不详", 排查日期: "2021.8.10" }], mapping));
    return is([entries.map((entry) => entry.record.category), refused.map((row) => row.row)], [["land"], [3]], "a row is read or refused, never lost");
  },

  "@fengqiao/model/provenance": ({ citationLabel, laws }) => is(citationLabel("petitions 23(3)", laws)["zh-CN"], "《信访工作条例》第二十三条第三款", "an article as people read it"),

  "@fengqiao/model/finding": ({ formatFinding, accept }, { "@fengqiao/model": model }) => {
    is(accept === model.accept, true, "one copy of the code behind two entry points");
    const refused = model.parseActor({ id: "", roles: [] });
    return refused.findings.map((finding) => formatFinding(finding, "zh-CN", [model.modelCatalogue]));
  },

  "@fengqiao/model/civil": ({ zoneClock, dayNumber, HOUR }) => {
    const shanghai = zoneClock("Asia/Shanghai");
    return is(shanghai.instantOf(shanghai.epochOf({ day: dayNumber("2026-02-14"), time: 9 * HOUR })), "2026-02-14T09:00:00+08:00", "wall time of a zone");
  },

  "@fengqiao/calendar": ({ chinaCalendar, setDeadline, addWorkingDays, isWorkingDay }, { "@fengqiao/model": { must } }) => {
    const china = chinaCalendar();
    is(must(addWorkingDays(china, "2026-09-29", 5)), "2026-10-12", "10 October is a make-up Saturday");
    is(codes(isWorkingDay(china, "2027-02-08")), ["calendar.notPublished"], "next year's notice is not out");
    const transfer = { label: { "zh-CN": "转送、交办", en: "transfer or assignment" }, within: { amount: 15, unit: "calendarDay" }, rollForward: true, ends: "endOfDay", src: "petitions 22" };
    return is(must(setDeadline(transfer, "2026-09-16T10:00:00+08:00", china)).due.date, "2026-10-08", "1 October rolls forward over the holiday");
  },

  "@fengqiao/criteria": ({ parsePredicate, evaluator, implies, explain }, { "@fengqiao/model": { must, disputeFactDictionary } }) => {
    const serious = must(parsePredicate({ policeCalls: { greaterThan: 2 } }, disputeFactDictionary));
    is([{ policeCalls: 8 }, {}, { policeCalls: 0 }].map(evaluator(serious)), [2, 1, 0], "true, unknown, false");
    is(codes(parsePredicate({ policeCals: { greaterThan: 2 } }, disputeFactDictionary)), ["field.unknown"], "a field that the dictionary has not");
    return [implies(disputeFactDictionary, { policeCalls: { greaterThan: 3 } }, serious), explain(serious, {}).missing];
  },

  "@fengqiao/scoring": (scoring, { "@fengqiao/model": { must, disputeFactDictionary }, "@fengqiao/criteria": { columnsOfRecords }, json, reader }) => {
    const { rows, hash, ...file } = json["@fengqiao/scoring/conformance/dispute-risk.json"];
    const [card, scheme] = [must(scoring.parseScorecard(file.scorecard, disputeFactDictionary)), must(scoring.parseGradeScheme(file.gradeScheme))];
    const model = must(scoring.compileModel(disputeFactDictionary, card, scheme));
    is(model.hash, hash, "the card's hash");
    const wanted = rows.map((row) => row.score);
    for (const read of [model, must(scoring.compileModel(disputeFactDictionary, card, scheme, { reader }))]) {
      is(rows.map(({ facts }) => scoring.score(read, facts).score ?? null), wanted, `every row of the conformance file, ${read === model ? "by the model" : "by a reader that a build emitted"}`);
    }
    const columns = columnsOfRecords(disputeFactDictionary, rows.map((row) => row.facts));
    for (const simd of [undefined, scoring.simdKernels()]) {
      const { scores } = scoring.scoreColumns(model, columns, { simd });
      is(Array.from(scores, (sum) => (sum === scoring.Scores.none ? null : sum)), wanted, `the same in columns, ${simd ? "with" : "without"} SIMD`);
    }
    return wanted;
  },

  "@fengqiao/scoring/emitted": ({ flagByte, countByte }) => is([undefined, true, "yes", 3].map((fact, i) => (i === 3 ? countByte : flagByte)(fact)), [0, 2, 255, 4], "a fact as a byte"),

  "@fengqiao/lifecycle": ({ composeChart, lifecycleOf, parseEvent, mermaidOf }, rooms) => {
    const { must, parseActor } = rooms["@fengqiao/model"];
    const { xiji } = rooms["@fengqiao/regions/xiji"];
    const desk = lifecycleOf(must(composeChart(xiji.chains["xiji.dispute"])), [rooms["@fengqiao/calendar"].chinaCalendar()]);
    const officer = must(parseActor({ id: "officer-7", roles: ["grid", "intake"], body: "jiangtaibao-station" }));
    const opened = must(desk.open({ caseId: "C-1", by: officer, at }));
    const event = (type, data) => must(parseEvent({ id: `${type}-1`, type, at: "2021-08-10T11:00:00+08:00", recordedAt: "2021-08-10T11:00:00+08:00", by: officer, data }));
    is(codes(desk.advance(opened.case, event("close.file", { summary: "s-1" }))), ["event.notHere"], "a step that is not open is refused");
    const reported = must(desk.advance(opened.case, event("detect.report", { finding: "f-1" })));
    is(must(desk.replay([...opened.events, ...reported.events])), reported.case, "the journal gives the case");
    is(must(desk.restore(desk.snapshot(reported.case))), reported.case, "what is stored comes back");
    const due = must(desk.due(reported.case, "2021-12-01T00:00:00+08:00"));
    return [is(reported.case.state, "entry", "the next step"), desk.hash, due.map(({ type, at: when }) => [type, when]), mermaidOf(desk.chart, { locale: "en" }).length];
  },

  "@fengqiao/lifecycle/xstate": ({ toXState }, rooms) => {
    const { must, parseActor } = rooms["@fengqiao/model"];
    const chart = must(rooms["@fengqiao/lifecycle"].composeChart(rooms["@fengqiao/regions/xiji"].xiji.chains["xiji.dispute"]));
    const machine = toXState(chart);
    const { initialTransition, transition } = rooms.xstate;
    const [start] = initialTransition(machine);
    const by = must(parseActor({ id: "officer-7", roles: ["grid"] }));
    const [next] = transition(machine, start, { type: "detect.report", id: "e-1", at, recordedAt: at, by, data: { finding: "f-1" } });
    return is([start.value, next.value], [chart.initial, "entry"], "the same step as a machine");
  },

  "@fengqiao/lifecycle/explore": ({ examine }, rooms) => {
    const chart = rooms["@fengqiao/model"].must(rooms["@fengqiao/lifecycle"].composeChart(rooms["@fengqiao/lifecycle"].plainServiceChain));
    return is(examine(chart).filter((found) => found.severity === "error"), [], "no dead end");
  },

  "@fengqiao/assessment": ({ measure, resolutionRate, formatRate }, { "@fengqiao/model": { must } }) => {
    const asOf = "2021-12-31T00:00:00+08:00";
    const row = (caseId, resolved) => ({ caseId, asOf, state: "resolution", openedAt: at, facts: { kind: "dispute", registered: true, resolved } });
    const over = (rows) => must(measure(resolutionRate, rows, { asOf })).total;
    is(over([]).value, { kind: "undefinedRate" }, "a rate over nothing");
    is(over([row("C-1", true), row("C-2", null)]).value.kind, "range", "a rate with a missing fact");
    return is(formatRate(over([row("C-1", true), row("C-2", true), row("C-3", false)]), "en"), "66.7% (2/3)", "a rate with its counts");
  },

  "@fengqiao/regions": ({ parsePack, definePack }, { "@fengqiao/model": { must }, "@fengqiao/regions/xiji": { xiji } }) => {
    is(codes(parsePack(definePack({ ...xiji, opens: { dispute: "nowhere" } }))), ["chain.absent"], "a pack that opens cases by a chain that it has not");
    return must(parsePack(xiji)).hash;
  },

  "@fengqiao/regions/xiji": ({ xiji }) => is([xiji.id, xiji.division], ["xiji", "640422"], "the first pack"),

  fengqiao: ({ openRules, chinaCalendarData, must, parseDispute, parseActor, parseEvent, textOf, ...front }, { "@fengqiao/regions/xiji": { xiji }, "@fengqiao/model": model }) => {
    is(must === model.must, true, "one copy of the code behind two packages");
    is(typeof front.scoreColumns, "function", "the front door has every room");
    const rules = must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));
    const dispute = must(parseDispute(boundaryDispute));
    const { score, grade, initialScore, contributions, missing } = must(rules.on("2021-08-10").score(dispute, at));
    is(contributions.reduce((sum, { points }) => sum + points, initialScore), score, "reasons add up to the score");
    const officer = must(parseActor({ id: "officer-7", roles: ["grid", "intake"], body: "jiangtaibao-station" }));
    const opened = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "C-1", by: officer, at }));
    const event = (type, data) => must(parseEvent({ id: `${type}-1`, type, at, recordedAt: at, by: officer, data }));
    const refused = rules.for(opened.case).advance(opened.case, event("close.file", { summary: "s-1" }));
    is(codes(refused), ["event.notHere"], "a step that is not open is refused");
    const reported = must(rules.for(opened.case).advance(opened.case, event("detect.report", { finding: "f-1" })));
    is(codes(rules.on("2020-12-31").score(dispute, at)), ["rules.noneOn"], "a day without rules");
    return [score, grade, missing, reported.case.state, reported.effects.map((effect) => effect.type), textOf(refused.findings[0], "zh-CN")];
  },
};

/** The entry points that are used here. */
export const used = Object.keys(uses);

/** What the uses of the entry points that there are come to. */
export function walk(rooms) {
  const there = Object.entries(uses).filter(([entryPoint]) => entryPoint in rooms);
  return Object.fromEntries(there.map(([entryPoint, use]) => {
    try {
      return [entryPoint, use(rooms[entryPoint], rooms)];
    } catch (error) {
      throw new Error(`${entryPoint}: ${error.message}`, { cause: error });
    }
  }));
}

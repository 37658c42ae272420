import type { Actor } from "@fengqiao/model";
import type { Notation } from "../chart/assignment.ts";
import { denial, type Authority, type CaseRecord, type Denial } from "../chart/authority.ts";
import { noteRecord } from "../run/note-record.ts";
import type { Table, TableRule } from "../run/table.ts";
import type { Payload } from "./payloads.ts";
import type { Post } from "./posts.ts";
import { allRules } from "./slice.ts";

/** The record after an act, and whom the act named on the way, by the field that names him. */
export interface Recorded {
  readonly record: CaseRecord;
  readonly named: Payload;
}

/**
 * The people who may act, counted: a few of each post, which is enough, since those who hold the same post can be told apart only by
 * what the record says of them. The record keeps only what some rule holds for or against somebody.
 */
export interface Crowd {
  readonly start: CaseRecord;
  /** Everybody whom it makes a difference to ask: whom the record knows, and of each post one more, if it has one. */
  readonly doers: (record: CaseRecord) => readonly Actor[];
  /** Why he may not; an owner, and somebody to whom a case is offered, there always is. */
  readonly denies: (rule: TableRule, actor: Actor, record: CaseRecord) => Denial | undefined;
  /** The records after an act, one for each choice of whom it names. */
  readonly after: (record: CaseRecord, rule: TableRule, actor: Actor) => readonly Recorded[];
  /** Whether it will matter who does it, or whom it names. */
  readonly writes: (rule: TableRule) => boolean;
  readonly key: (record: CaseRecord) => string;
}

/** The role of linked cases, and here their level too. */
export const LINKED = "link";
/** Who acts in a case without being staff: there are as many of them as it takes. */
const OUTSIDERS = ["party", "clock", LINKED];
/** Somebody of whom no rule asks anything. */
export const SOMEBODY_ELSE = "somebody-else";

/** The nth of those who hold posts of one name. No id of a host has a `#`, so nobody is taken for a body. */
export const personOf = (post: string, nth: number | string): string => `${post}#${nth}`;

/** The crowd that some rules of a chart are asked with. Of a role that nobody has, it is taken as given that somebody has it. */
export function crowdOf(table: Table, posts: readonly Post[], asking: readonly TableRule[], missingRoles: readonly string[]): Crowd {
  const did = new Set(asking.flatMap(({ by }) => [by.whoDid, by.notWhoDid].filter((stage) => stage !== undefined)));
  const level = new Set(asking.flatMap(({ by }) => (by.notLevelOf === undefined ? [] : [by.notLevelOf])));
  const named = new Set(asking.flatMap(({ by }) => capacitiesOf(by)));
  const most = did.size + level.size + named.size + 1;
  const others = [...OUTSIDERS, ...missingRoles].map((role): Post => ({ id: role, roles: [role], level: role, holders: role === "clock" || role === LINKED ? 1 : most }));
  const counted = new Map<string, number>();
  const members = [...alike(posts, allRules(table), named), ...others].map((post) =>
    Array.from({ length: Math.min(post.holders, most) }, (): Actor => {
      const nth = (counted.get(post.id) ?? 0) + 1;
      counted.set(post.id, nth);
      return actorOf(post, nth);
    }),
  );

  const known = (record: CaseRecord): ReadonlySet<string> => new Set([...Object.values(record.did), ...Object.values(record.named).flat()]);
  const people = (record: CaseRecord, more: number): readonly Actor[] => {
    const ids = known(record);
    return members.flatMap((holders) => {
      let fresh = more;
      return holders.filter((one) => ids.has(one.id) || fresh-- > 0);
    });
  };

  const notesOf = (rule: TableRule): readonly Notation[] => rule.note.filter((note) => ("as" in note && named.has(note.as)) || (note.note === "did" && (did.has(note.stage) || level.has(note.stage))));
  const isHeld = ({ stage }: TableRule): boolean => did.has(stage) || level.has(stage);
  const conditions = new Map<TableRule, Authority>();
  const conditionsOf = (rule: TableRule): Authority => {
    const { owner: _owner, offered: _offered, ...rest } = rule.by;
    const kept = conditions.get(rule) ?? rest;
    conditions.set(rule, kept);
    return kept;
  };

  /** Of those who may be named in a capacity only they make a difference who could be asked in it, or kept out for it. */
  const candidates = (record: CaseRecord, capacity: string, more: number): readonly string[] => {
    const rules = asking.filter(({ by }) => capacitiesOf(by).includes(capacity));
    const asked = people(record, more).filter((one) => !one.roles.some((role) => OUTSIDERS.includes(role)) && rules.some(({ by }) => by.roles === undefined || by.roles.some((role) => one.roles.includes(role))));
    return [...asked.map((one): string => one.id), SOMEBODY_ELSE];
  };

  const slim = (record: CaseRecord): CaseRecord => ({ ...record, did: only(record.did, did), level: only(record.level, level) });

  return {
    start: { owner: SOMEBODY_ELSE, offer: null, did: {}, level: {}, named: {} },
    doers: (record) => people(record, 1),
    denies: (rule, actor, record) => denial(conditionsOf(rule), actor, record),
    writes: (rule) => isHeld(rule) || notesOf(rule).length > 0,
    key: (record) => JSON.stringify([[...did].map((stage) => record.did[stage]), [...level].map((stage) => record.level[stage]), [...named].map((capacity) => record.named[capacity])]),
    after: (record, rule, actor) => {
      const notes = notesOf(rule);
      if (!isHeld(rule) && notes.length === 0) return [{ record, named: {} }];
      const naming = notes.flatMap((note) => ("as" in note && "field" in note ? [note] : []));
      let choices: readonly Payload[] = [{}];
      for (const { as, field } of naming) {
        // who acts is one of those who are not known yet, and may name somebody else
        const ids = candidates(record, as, naming.length + 1);
        choices = choices.flatMap((choice) => [...ids.map((id): Payload => ({ ...choice, [field]: id })), ...(rule.needs.includes(field) ? [] : [choice])]);
      }
      // whoever did it in another case is taken for that case itself: it is held against nobody here
      const told: Payload = Object.assign({}, ...notes.map((note) => (note.note === "did" ? { [note.field]: actor.id, ...(actor.level !== undefined && { [note.level]: actor.level }) } : {}))) as Payload;
      return choices.map((data) => ({ record: slim(noteRecord(record, isHeld(rule) ? rule.stage : "", notes, actor, { ...told, ...data })), named: data }));
    },
  };
}

/** Posts between which no rule sees a difference are one: a county has hundreds, and few kinds of them. */
function alike(posts: readonly Post[], rules: readonly TableRule[], named: ReadonlySet<string>): readonly Post[] {
  const asked = new Set(rules.flatMap(({ by }) => by.roles ?? []));
  const levels = rules.some(({ by }) => by.level === true || by.notLevelOf !== undefined);
  const bodies = rules.some(({ note }) => note.some((one) => one.note === "bodyAs" && named.has(one.as)));
  const kinds = new Map<string, Post>();
  for (const post of posts) {
    const roles = post.roles.filter((role) => asked.has(role)).sort();
    const key = JSON.stringify([roles, levels ? post.level : 0, bodies ? post.body : 0]);
    const known = kinds.get(key);
    kinds.set(key, known === undefined ? { ...post, roles } : { ...known, holders: known.holders + post.holders });
  }
  return [...kinds.values()];
}

const capacitiesOf = (by: Authority): readonly string[] => [...(by.named === undefined ? [] : [by.named]), ...(by.notNamed ?? [])];

function only<V>(all: Readonly<Record<string, V>>, keys: ReadonlySet<string>): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
}

function actorOf(post: Post, nth: number): Actor {
  return { id: personOf(post.id, nth), roles: post.roles, ...(post.body !== undefined && { body: post.body }), ...(post.level !== undefined && { level: post.level }) } as Actor;
}

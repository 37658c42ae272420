import { audiences, must, parseActor, partyAudience, type Actor, type Audience } from "fengqiao";

/** Who is signed in: whom the engine holds responsible for what he does, and how much of a dispute's record he may read. */
export interface Session {
  readonly actor: Actor;
  readonly audience: Audience;
}

/**
 * THE COUNTY'S OWN LOGIN GOES HERE. From a request to who sent it, or `undefined` where nobody is signed in: read the session cookie or
 * the token of the county's identity platform and look up posts and roles on the server. Nothing of it may come from the body.
 */
export type CountyLogin = (request: Request) => Session | undefined | Promise<Session | undefined>;

/**
 * A session as the county's directory knows the person. Whoever acts as a party reads as one. The clock is a role that no person
 * has: time speaks through the poll alone. Throws where the directory is wrong.
 */
export function sessionOf(person: unknown, audience: Audience = audiences.handler): Session {
  const actor = must(parseActor(person));
  if (actor.roles.includes("clock")) throw new TypeError(`${actor.id} cannot act as the clock`);
  return { actor, audience: actor.roles.includes("party") ? partyAudience(actor.id) : audience };
}

/** For stories and tests only: believes the header `X-Demo-User`, so anybody may be anyone. Never deploy it. */
export function demoLogin(sessions: readonly Session[]): CountyLogin {
  const byId = new Map<string, Session>(sessions.map((session) => [session.actor.id, session]));
  return (request) => byId.get(request.headers.get("x-demo-user") ?? "");
}

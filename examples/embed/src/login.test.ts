import { expect, test } from "vitest";
import { demoLogin, sessionOf } from "./login.ts";

const clerk = sessionOf({ id: "clerk-1", roles: ["intake"] });

test("a session says who acts and what he may read; a party reads as one, whatever the directory says", () => {
  expect(clerk.audience.id).toBe("handler");
  expect(sessionOf({ id: "p-gao", roles: ["party"] }, clerk.audience).audience).toMatchObject({ id: "party", party: "p-gao" });
});

test.each([[{ id: "clerk-1" }], [{ id: "clerk-1", roles: [] }], [{ id: "clerk-1", roles: ["clock"] }], [{ id: "", roles: ["intake"] }]])("no session for %j", (person) => {
  expect(() => sessionOf(person)).toThrow();
});

test.each([["clerk-1", clerk], ["nobody", undefined], ["__proto__", undefined], ["", undefined]])("what the demo login makes of %j", (user, session) => {
  expect(demoLogin([clerk])(new Request("http://county.example/", { headers: { "x-demo-user": user } }))).toBe(session);
});

import type { Effect } from "fengqiao";
import { expect, test } from "vitest";
import { Desk } from "../testdata/desk.ts";
import { tell } from "../testdata/story.ts";
import { temporaryFile } from "../testdata/temporary.ts";
import { deliverEffects } from "./outbox.ts";
import { openStore } from "./store.ts";

async function told(file?: string): Promise<Desk> {
  const desk = new Desk(file);
  await tell(desk);
  return desk;
}

test("every effect is delivered once where nothing goes wrong, in order", async () => {
  const { host, effects } = await told();
  const sent: Effect[] = [];
  expect(await deliverEffects(host.store, (effect) => void sent.push(effect))).toEqual({ delivered: effects.length, failures: [] });
  expect(sent).toEqual(effects);
  expect(await deliverEffects(host.store, (effect) => void sent.push(effect))).toEqual({ delivered: 0, failures: [] });
  expect(sent).toHaveLength(effects.length);
});

test("what fails comes again, and nothing of its case overtakes it; the same effect has the same id each time", async () => {
  const { host, effects } = await told();
  const [first, second, ...others] = effects.map(({ id }) => id);
  const tried: (string | undefined)[] = [];
  let down = true;
  const deliver = async ({ id }: Effect): Promise<void> => {
    tried.push(id);
    await Promise.resolve();
    if (down && id === second) throw new Error("the message service is down");
  };
  const round = await deliverEffects(host.store, deliver);
  expect([round.delivered, round.failures.map(({ effect }) => effect.id)]).toEqual([1, [second]]);
  down = false;
  expect(await deliverEffects(host.store, deliver)).toEqual({ delivered: effects.length - 1, failures: [] });
  expect(tried).toEqual([first, second, second, ...others]);
});

test("one case's trouble does not keep back another's effects", async () => {
  const { host, effects } = await told();
  const others = effects.map((effect) => ({ ...effect, id: effect.id.replace("C-1", "C-2") }));
  const both = { ...host.store, casesToDeliver: () => ["C-1", "C-2"], undelivered: (id: string) => (id === "C-1" ? effects : others) };
  const round = await deliverEffects(both, ({ id }) => {
    if (id.startsWith("C-1")) throw new Error("down");
  });
  expect([round.delivered, round.failures.length]).toEqual([others.length, 1]);
});

test("a crash between sending and noting it sends again, after a restart too", async () => {
  const file = temporaryFile();
  const { host, effects } = await told(file);
  const sent: (string | undefined)[] = [];
  const crash = (): never => {
    throw new Error("power cut");
  };
  await expect(deliverEffects({ ...host.store, attempted: crash }, ({ id }) => void sent.push(id))).rejects.toThrow("power cut");
  host.store.close();
  await deliverEffects(openStore(file, host.rules), ({ id }) => void sent.push(id));
  expect(sent).toEqual([effects[0]?.id, ...effects.map(({ id }) => id)]);
});

import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { audit } from "./audit.ts";
import type { Host } from "./host.ts";
import { httpOf, type Edge } from "./http/http.ts";
import { poll } from "./poll.ts";
import { deliverEffects, type Deliver } from "./store/outbox.ts";

/** How the county's app runs. */
export interface Running extends Edge {
  readonly deliver: Deliver;
  /** Without one, any that is free. */
  readonly port?: number;
  /** Seconds between two rounds of the poll and the outbox; 60 where nothing is said. */
  readonly everySeconds?: number;
}

/** The running app. */
export interface Server {
  readonly url: string;
  /** Ends the rounds and the connections, then closes the file; call it on SIGTERM. */
  readonly stop: () => Promise<void>;
}

/** Starts the app: what is stored is looked through first, so that a wrong backup or a pack that was left out shows now. */
export async function startServer(host: Host, { port = 0, everySeconds = 60, deliver, ...edge }: Running): Promise<Server> {
  for (const fault of audit(host)) edge.report(fault);
  const http = createAdaptorServer({ fetch: httpOf(host, edge).fetch });
  http.listen(port, "127.0.0.1");
  await once(http, "listening");

  const rounds = every(everySeconds, edge.report, async () => {
    for (const fault of (await poll(host)).faults) edge.report(fault);
    for (const failure of (await deliverEffects(host.store, deliver)).failures) edge.report(failure);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stop: async () => {
      await rounds.stop();
      http.close();
      await once(http, "close");
      host.store.close();
    },
  };
}

/** One round after another, never two at once. */
function every(seconds: number, report: Edge["report"], round: () => Promise<void>): { readonly stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round().catch(report).then(next);
    }, seconds * 1000);
  };
  next();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}

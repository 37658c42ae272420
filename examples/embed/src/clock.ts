import { must, openZone, type Instant, type Zone } from "fengqiao";

/** The host's clock. It writes the county's own offset, so that the first ten characters are the day on which rules are chosen. */
export type Clock = () => Instant;

/** The machine's clock, kept right by NTP. In tests and stories the clock is a variable. */
export function systemClock(zone: Zone = "Asia/Shanghai"): Clock {
  const { write } = must(openZone(zone));
  return () => write(Date.now());
}

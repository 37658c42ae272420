import { accept, refuse, type Outcome } from "fengqiao";
import { finding, type HostFinding } from "../findings.ts";

/** In bytes; more than any form of a dispute needs. */
export const BODY_LIMIT = 256 * 1024;

/**
 * The JSON of a request. GB 18030 that calls itself JSON is refused instead of being kept as garbled names; what the JSON says is
 * for the parsers to judge, `__proto__` and endless nesting included.
 */
export async function jsonOf(request: Request): Promise<Outcome<unknown, HostFinding<"request.contentType" | "request.notJson">>> {
  const received = request.headers.get("content-type") ?? "";
  if (received.split(";", 1)[0]?.trim().toLowerCase() !== "application/json") return refuse(finding("request.contentType", "", { received: received.slice(0, 80) }));
  try {
    return accept(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await request.arrayBuffer())) as unknown);
  } catch {
    return refuse(finding("request.notJson", "", {}));
  }
}

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

type Said = Readonly<Record<string, unknown>>;

/** A second process on the same file (`writer.ts`). */
export class OtherProcess {
  readonly #child: ChildProcess;

  constructor(file: string, name: string) {
    this.#child = fork(new URL("./writer.ts", import.meta.url), [file, name], { execArgv: ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    onTestFinished(() => void this.#child.kill("SIGKILL"));
  }

  /** What it says next. */
  async next(): Promise<Said> {
    const [said] = (await once(this.#child, "message")) as [Said];
    return said;
  }

  tell(what: "read" | "write" | "untilKilled"): Promise<Said> {
    const answer = this.next();
    this.#child.send(what);
    return answer;
  }

  async kill(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }
}

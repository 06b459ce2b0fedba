import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { LOAD_CORE, pinned } from "./cores.ts";
import type { LoadDone, LoadTask } from "./load.messages.ts";

const PROGRAM = fileURLToPath(new URL("load.child.ts", import.meta.url));

/** The process that asks, on a core of its own. */
export class LoadProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor() {
    const [command = "", ...rest] = pinned(LOAD_CORE, [process.execPath, "--import", "tsx", PROGRAM]);
    this.#child = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.#ended = once(this.#child, "exit").then(() => {
      throw new Error("The process that makes the load has ended: expected it to say how it went.");
    });
    this.#ended.catch(() => undefined);
  }

  /** Asks for so many seconds; fails where an answer is not right. */
  async run(task: LoadTask): Promise<LoadDone> {
    this.#child.send(task);
    const [done] = (await Promise.race([once(this.#child, "message"), this.#ended])) as [LoadDone];
    if (done.wrong === 0) return done;
    throw new Error(`${String(done.wrong)} of ${String(done.answers)} answers of ${task.url} were wrong.`);
  }

  stop(): void {
    this.#child.disconnect();
    this.#child.kill();
  }
}

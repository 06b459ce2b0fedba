import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** The core that servers and databases run on, and the one that the load comes from. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const canPin = cpus().length > LOAD_CORE && spawnSync("taskset", ["--version"]).status === 0;

/** A command that runs on one core alone, where the machine has two and `taskset`. */
export function pinned(core: number, command: readonly string[]): string[] {
  return canPin ? ["taskset", "-c", String(core), ...command] : [...command];
}

/** Moves a process that runs already, where that is allowed. */
export function pinProcess(core: number, pid: number): void {
  if (canPin) spawnSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]);
}

/** Whether server and load have cores of their own: if not, figures are not worth much. */
export function isPinned(): boolean {
  return canPin;
}

import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts processor time for programs in hundredths of a second, on every architecture. */
const MICROSECONDS_PER_TICK = 10_000;
/** The places of what is read in /proc/PID/stat, counted after the name, which may hold anything. */
const PARENT = 1;
const USER = 11;
const SYSTEM = 12;
const REAPED_USER = 13;
const REAPED_SYSTEM = 14;

/** What a process holds in memory, in bytes. */
export interface ProcessMemory {
  readonly residentBytes: number;
  /** Without pages of files, which the system may drop at any time. */
  readonly anonymousBytes: number;
}

/** User and system time of a process, all of its threads, so far. */
export function processorMicroseconds(pid: number): number {
  const stat = statOf(pid);
  return (at(stat, USER) + at(stat, SYSTEM)) * MICROSECONDS_PER_TICK;
}

/**
 * The same of a process and its children, those that have ended included. A child that ends while the others are read is
 * in neither reading or in both, so this reads again until no child's time was handed over meanwhile.
 */
export function familyMicroseconds(pid: number): number {
  for (;;) {
    const handedOver = reapedMicroseconds(pid);
    const alive = childrenOf(pid).map((child) => ifAlive(() => processorMicroseconds(child)) ?? 0);
    if (reapedMicroseconds(pid) !== handedOver) continue;
    return alive.reduce((sum, time) => sum + time, handedOver + processorMicroseconds(pid));
  }
}

function reapedMicroseconds(pid: number): number {
  const stat = statOf(pid);
  return (at(stat, REAPED_USER) + at(stat, REAPED_SYSTEM)) * MICROSECONDS_PER_TICK;
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => ifAlive(() => parentOf(other)) === pid);
}

export function parentOf(pid: number): number {
  return at(statOf(pid), PARENT);
}

/** How a process describes itself; a backend of PostgreSQL names its database there. */
export function commandLineOf(pid: number): string {
  return ifAlive(() => readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").replaceAll("\0", " ")) ?? "";
}

export function memoryOf(pid: number): ProcessMemory {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return {
    residentBytes: kibibytes(status, "VmRSS") * 1024,
    anonymousBytes: kibibytes(status, "RssAnon") * 1024,
  };
}

function kibibytes(status: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "mu").exec(status)?.[1];
  if (found === undefined) throw new Error(`/proc/PID/status has no ${name}: expected Linux 4.5 or later.`);
  return Number(found);
}

function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function at(stat: readonly string[], place: number): number {
  return Number(stat[place]);
}

/** A process may end between being listed and being read. */
function ifAlive<Answer>(read: () => Answer): Answer | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { PostgresServer } from "../bench/harness/postgres.ts";
import {
  childrenOf,
  commandLineOf,
  familyMicroseconds,
  memoryOf,
  parentOf,
  processorMicroseconds,
} from "../bench/harness/process.figures.ts";
import { administratorUrl, TEST_ENGINE } from "./support/database.ts";

const MEBIBYTE = 1024 * 1024;

/** Works until the system has counted so much more time of this process. */
function work(microseconds: number): void {
  const { user, system } = process.cpuUsage();
  const used = (): number => process.cpuUsage().user + process.cpuUsage().system - user - system;
  while (used() < microseconds) Math.hypot(Math.random(), Math.random());
}

describe("the benchmark's figures of processes", () => {
  it("count the processor time of a process, by hundredths of a second", () => {
    const before = processorMicroseconds(process.pid);
    work(100_000);
    expect(processorMicroseconds(process.pid) - before).toBeGreaterThanOrEqual(80_000);
  });

  it("know a child by its parent, and count its time when it has ended, too", async () => {
    const before = familyMicroseconds(process.pid);
    const burning = "const end = process.cpuUsage().user + 300000; while (process.cpuUsage().user < end);";
    const child = spawn(process.execPath, ["-e", burning]);
    const ended = once(child, "exit");
    const pid = child.pid ?? 0;
    expect(parentOf(pid)).toBe(process.pid);
    expect(childrenOf(process.pid)).toContain(pid);
    expect(commandLineOf(pid)).toContain("cpuUsage");
    await ended;
    expect(familyMicroseconds(process.pid) - before).toBeGreaterThanOrEqual(280_000);
    expect(commandLineOf(pid)).toBe("");
  });

  it("lose no child that ends while they are read", () => {
    const burn = "i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done";
    const parent = spawn("sh", ["-c", `while true; do sh -c '${burn}'; done`]);
    try {
      const pid = parent.pid ?? 0;
      const readings = [0];
      while ((readings.at(-1) ?? 0) < 300_000 && readings.length < 10_000) {
        readings.push(familyMicroseconds(pid));
      }
      expect(readings).toEqual(readings.toSorted((one, other) => one - other));
      expect(readings.at(-1)).toBeGreaterThanOrEqual(300_000);
    } finally {
      parent.kill("SIGKILL");
    }
  });

  it("tell anonymous memory as a part of all that a process holds", () => {
    const { residentBytes, anonymousBytes } = memoryOf(process.pid);
    expect(anonymousBytes).toBeGreaterThan(20 * MEBIBYTE);
    expect(residentBytes).toBeGreaterThan(anonymousBytes);
  });

  it.runIf(TEST_ENGINE === "postgres")(
    "count what PostgreSQL does for a connection that has ended",
    async () => {
      const postgres = await PostgresServer.at(administratorUrl());
      const before = postgres?.microseconds() ?? 0;
      await postgres?.run("SELECT count(*) FROM generate_series(1, 2000000)");
      expect((postgres?.microseconds() ?? 0) - before).toBeGreaterThanOrEqual(50_000);
    },
  );

  it("tell that there is no PostgreSQL where nobody listens", async () => {
    expect(await PostgresServer.at("postgres://nobody@127.0.0.1:1/none")).toBeUndefined();
  });
});

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sqlitePath } from "../src/platform/database/index.ts";
import { TEST_ENGINE, testDatabase, type TestDatabase } from "./support/database.ts";
import { ON_CI } from "./support/environment.ts";
import { noteNumbers, notes } from "./support/notes.ts";

const WRITER = fileURLToPath(new URL("support/killed-writer.ts", import.meta.url));
const ROUNDS = ON_CI ? 20 : 3;

/** What a killed process had answered. */
interface Answers {
  readonly kept: readonly number[];
  readonly refused: readonly number[];
}

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase(notes);
});
afterEach(() => test.close());

/** Starts 8 clients in a process and kills it after so many answers. */
function killedAfter(answers: number, round: number): Promise<Answers> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, test.options.url, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  let lines = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    lines += text.split("\n").length - 1;
    if (lines >= answers) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      if (signal === "SIGKILL") resolve(answersIn(printed));
      else reject(new Error(`the writer ended by itself (${String(signal)}) after ${String(lines)} answers`));
    });
  });
}

function answersIn(printed: string): Answers {
  // A last line that was cut off by the kill is no answer.
  const answers = printed
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "));
  const numbers = (word: string) =>
    answers.filter(([first]) => first === word).map(([, number]) => Number(number));
  return { kept: numbers("kept"), refused: numbers("refused") };
}

it(
  `loses no acknowledged write and keeps no refused one when killed, ${String(ROUNDS)} times`,
  async () => {
    const kept: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await test.database.close();
      const answers = await killedAfter(20 + ((round * 37) % 120), round);
      kept.push(...answers.kept);
      const present = new Set(await noteNumbers(await test.reopen()));
      expect(answers.kept.length).toBeGreaterThan(0);
      expect(kept.filter((number) => !present.has(number))).toEqual([]);
      expect(answers.refused.filter((number) => present.has(number))).toEqual([]);
      expect([...present].filter((number) => (number % 100_000) % 3 !== 0)).toEqual([]);
      expect(integrity()).toBe("ok");
    }
  },
  30_000 + ROUNDS * 10_000,
);

function integrity(): unknown {
  if (TEST_ENGINE === "postgres") return "ok";
  const file = new Sqlite(sqlitePath(test.options.url), { readonly: true });
  try {
    return file.pragma("integrity_check", { simple: true });
  } finally {
    file.close();
  }
}

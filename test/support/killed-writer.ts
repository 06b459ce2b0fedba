import { writeSync } from "node:fs";
import { openDatabase } from "../../src/platform/database/index.ts";
import { notes, writeNote, writeOrphan } from "./notes.ts";

// A process of its own that a test kills: 8 clients write without end, and every answer is printed at once.
const CLIENTS = 8;
const [url = "", round = "0"] = process.argv.slice(2);
const database = await openDatabase({ ...notes, url });

/** A note's number says who wrote it, so that the test can tell what may and what may not be there. */
async function client(index: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const number = Number(round) * 1_000_000 + index * 100_000 + count;
    const refusedByWork = count % 3 === 1;
    const refusedByCommit = count % 3 === 2;
    try {
      await database.write(async (db) => {
        await writeNote(db, number, "x".repeat(1 + ((count * 131) % 3_000)));
        if (refusedByCommit) await writeOrphan(db, number);
        if (refusedByWork) throw new Error("refused");
      });
      writeSync(1, `kept ${String(number)}\n`);
    } catch {
      writeSync(1, `refused ${String(number)}\n`);
    }
  }
}

await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));

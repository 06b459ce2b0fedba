import "reflect-metadata";
import { openGraphDatabase } from "../../src/graph-database.ts";
import { importSource } from "../../src/curation/index.ts";
import { longSource, NODES } from "./quarrel.ts";

// An import of a process of its own, that a test kills half way.
const [url = ""] = process.argv.slice(2);
const database = await openGraphDatabase(url);
await database.write(async (db) => {
  await importSource(db, longSource("first-half"), NODES);
  process.stdout.write("half way\n");
  for (let part = 0; ; part += 1) await importSource(db, longSource(`part-${String(part)}`), NODES);
});

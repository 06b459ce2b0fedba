import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { seedJsonSchemas } from "../../src/exchange/seed/index.ts";
import type { Engine } from "../../src/platform/database/index.ts";
import { printedSchema } from "../../src/schema.ts";
import { explorerFiles } from "./explorer-operations.ts";
import { withConceptDatabase } from "./concept-database.ts";
import { schemaText } from "./schema-text.ts";

// `npm run generate`: writes every file that is made from the code and the operations. Tests compare them.
// `npm run generate -- src/explorer` writes those only whose path begins like this.
const [, , beginning = ""] = process.argv;

const databaseSchema = (engine: Engine): Promise<string> =>
  withConceptDatabase(engine, ({ dataSource }) => schemaText(dataSource, engine));

async function write(path: string, text: () => string | Promise<string>): Promise<void> {
  if (!path.startsWith(beginning)) return;
  try {
    await writeFile(path, await text());
    console.log(`${path}: written`);
  } catch (error) {
    console.error(`${path}: left as it was, because of ${String(error)}`);
    process.exitCode = 1;
  }
}

await write("schema/schema.graphql", printedSchema);
for (const [name, text] of Object.entries(seedJsonSchemas())) await write(`schema/${name}`, () => text);
await write("schema/sqlite.sql", () => databaseSchema("sqlite"));
await write("schema/postgres.sql", () => databaseSchema("postgres"));
for (const [path, text] of await explorerFiles()) await write(path, () => text);

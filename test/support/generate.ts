import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { seedJsonSchemas } from "../../src/exchange/seed/index.ts";
import type { Engine } from "../../src/platform/database/index.ts";
import { printedSchema } from "../../src/schema.ts";
import { withConceptDatabase } from "./concept-database.ts";
import { schemaText } from "./schema-text.ts";

// `npm run generate`: writes every file of schema/ that is made from the code. Tests compare them.

const databaseSchema = (engine: Engine): Promise<string> =>
  withConceptDatabase(engine, ({ dataSource }) => schemaText(dataSource, engine));

async function write(name: string, text: () => string | Promise<string>): Promise<void> {
  try {
    await writeFile(`schema/${name}`, await text());
    console.log(`schema/${name}: written`);
  } catch (error) {
    console.error(`schema/${name}: left as it was, because of ${String(error)}`);
    process.exitCode = 1;
  }
}

await write("schema.graphql", printedSchema);
for (const [name, text] of Object.entries(seedJsonSchemas())) await write(name, () => text);
await write("sqlite.sql", () => databaseSchema("sqlite"));
await write("postgres.sql", () => databaseSchema("postgres"));

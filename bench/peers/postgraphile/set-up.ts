import { readFileSync } from "node:fs";
import { Client } from "pg";

const FILES = ["views.sql", "functions.sql", "paths.sql"];

/** Makes the schema that PostGraphile serves in a database. */
export async function setUpPostgraphile(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const file of FILES) await client.query(readFileSync(new URL(file, import.meta.url), "utf8"));
  } finally {
    await client.end();
  }
}

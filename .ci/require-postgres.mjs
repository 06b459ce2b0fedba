import pg from "pg";

// Says in a sentence that PostgreSQL is missing, before every test of it says so in its own way.
const [url] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
try {
  await client.connect();
  const { rows } = await client.query("SHOW server_version");
  console.log(`PostgreSQL ${rows[0].server_version}`);
} catch (error) {
  console.error(
    `PostgreSQL does not answer (${error.code ?? error.message}): expected one at 127.0.0.1:5432 with trust authentication for the user postgres, or another one's address in TEST_DATABASE_URL.`,
  );
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}

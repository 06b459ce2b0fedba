import { expect, it } from "vitest";
import { createGraphDatabase } from "../src/graph-database.ts";
import { startChild } from "./support/child.ts";
import { testPlace } from "./support/database.ts";

it("shows TypeORM's own command line the migrations that a database has seen", async () => {
  const place = await testPlace();
  try {
    const { migrations } = await createGraphDatabase(place.url);
    const shown = startChild("node_modules/typeorm/cli.js", ["-d", "ormconfig.ts", "migration:show"], {
      DATABASE_URL: place.url,
    });
    expect(await shown.ended()).toBe(0);
    for (const migration of migrations)
      expect(shown.printed()).toMatch(new RegExp(`\\[X\\] \\d+ ${migration}`, "u"));
    expect(migrations).not.toEqual([]);
  } finally {
    await place.remove();
  }
});

import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables whose rows are opened and closed. */
const TABLES = ["proposition", "participant", "claim", "evidence"] as const;

/**
 * Finds what was closed after a revision, which is what memory has to catch up with; what is open, nearly every row, is
 * not in these indexes.
 */
export class ClosedRows1767312000000 implements MigrationInterface {
  readonly name = "ClosedRows1767312000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`CREATE INDEX ${table}_closed ON ${table} (known_to) WHERE known_to < 2147483647`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP INDEX ${table}_closed`);
  }
}

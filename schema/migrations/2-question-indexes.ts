import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables whose rows are opened and closed. */
const TABLES = ["proposition", "participant", "claim", "evidence"] as const;

const LENS = "serial, known_from, known_to, certain_from, presumed_to";

/** Where one actor stands on one subject: found without walking all that either has. */
const PAIR = `proposition (holder_serial, subject_serial, sort_day DESC, ${LENS}) WHERE holder_serial IS NOT NULL`;
const LOST = "locator_check (source_serial, range_start) WHERE status IN ('SHIFTED', 'BROKEN')";

/**
 * What questions look up. What was closed after a revision is what memory has to catch up with; what is open, nearly
 * every row, is not in these indexes. The passages that a text has elsewhere or not at all are told as news.
 */
export class QuestionIndexes1767312000000 implements MigrationInterface {
  readonly name = "QuestionIndexes1767312000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`CREATE INDEX ${table}_closed ON ${table} (known_to) WHERE known_to < 2147483647`);
    await runner.query(`CREATE INDEX locator_check_lost ON ${LOST}`);
    await runner.query(`CREATE INDEX proposition_by_pair ON ${PAIR}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX proposition_by_pair");
    await runner.query("DROP INDEX locator_check_lost");
    for (const table of TABLES) await runner.query(`DROP INDEX ${table}_closed`);
  }
}

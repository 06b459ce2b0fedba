import type { MigrationInterface, QueryRunner } from "typeorm";

const ORGANIZERS = "proposition (to_serial, from_serial, known_from, known_to, certain_from, presumed_to)";

/**
 * Who organizes what, which is asked of every claim that is read for on whose word it stands: a campaign may have
 * thousands of other ties, and a claimant as well.
 */
export class Organizers1767484800000 implements MigrationInterface {
  readonly name = "Organizers1767484800000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX proposition_by_organizer ON ${ORGANIZERS} WHERE tie_kind = 'ORGANIZES'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX proposition_by_organizer");
  }
}

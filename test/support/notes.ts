import {
  Column,
  Entity,
  PrimaryColumn,
  type EntityManager,
  type MigrationInterface,
  type QueryRunner,
} from "typeorm";
import {
  statement,
  type Database,
  type DatabaseOptions,
  type Lease,
} from "../../src/platform/database/index.ts";

/** A row that a test may write: who wrote it, and which one it was. */
@Entity({ name: "note" })
export class Note {
  @PrimaryColumn("integer")
  number!: number;
  @Column("text")
  writtenBy!: string;
}

/** Two rows that every write keeps equal, a parent for each child (checked at COMMIT), and notes. */
export class Notes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE note (number integer PRIMARY KEY, written_by text NOT NULL)`);
    await runner.query(`CREATE TABLE twin (name text PRIMARY KEY, amount integer NOT NULL)`);
    await runner.query(`INSERT INTO twin (name, amount) VALUES ('left', 0), ('right', 0)`);
    await runner.query(`CREATE TABLE parent (number integer PRIMARY KEY)`);
    await runner.query(`CREATE TABLE child (
      number integer PRIMARY KEY,
      parent_number integer NOT NULL REFERENCES parent (number) DEFERRABLE INITIALLY DEFERRED
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["child", "parent", "twin", "note"]) await runner.query(`DROP TABLE ${table}`);
  }
}

/** A second version of the same tables. */
export class NoteIndex1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX note_by_writer ON note (written_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX note_by_writer`);
  }
}

/** The smallest database that the storage tests need; a revision is the number of notes. */
export const notes = {
  entities: [Note],
  migrations: [Notes1700000000000],
  revisionSql: "SELECT count(*) AS revision FROM note",
} satisfies Omit<DatabaseOptions, "url">;

export async function writeNote(db: EntityManager, number: number, writtenBy = "a test"): Promise<void> {
  await db.insert(Note, { number, writtenBy });
}

/** Adds one to both twins, with a pause of the event loop in between. */
export async function addToTwins(db: EntityManager): Promise<void> {
  await statement(db, "UPDATE twin SET amount = amount + 1 WHERE name = :name", { name: "left" });
  await new Promise(setImmediate);
  await statement(db, "UPDATE twin SET amount = amount + 1 WHERE name = :name", { name: "right" });
}

/** A child whose parent is not there: only the COMMIT finds out. */
export async function writeOrphan(db: EntityManager, number: number): Promise<void> {
  await statement(db, "INSERT INTO child (number, parent_number) VALUES (:number, :parent)", {
    number,
    parent: 999,
  });
}

/** Asks one question of a lease and gives it back. */
export async function reading<Result>(
  database: Database,
  question: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease = await database.read();
  try {
    return await question(lease);
  } finally {
    await lease.release();
  }
}

/** The numbers of all notes, in ascending order, as a reader sees them. */
export async function noteNumbers(database: Database): Promise<number[]> {
  const sql = "SELECT number FROM note ORDER BY number";
  const rows = await reading(database, (lease) => lease.rows<{ number: number }>(sql));
  return rows.map((row) => row.number);
}

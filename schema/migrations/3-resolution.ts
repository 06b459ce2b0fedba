import type { MigrationInterface, QueryRunner } from "typeorm";

const OPEN = "2147483647";
const NEWEST = "(SELECT COALESCE(MAX(number), 0) FROM change_set)";

const TABLES: readonly string[] = [
  `CREATE TABLE resolution (
  serial INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  conflict_key TEXT NOT NULL,
  conflict_kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  known_from INTEGER NOT NULL,
  known_to INTEGER NOT NULL DEFAULT ${OPEN},
  CHECK (known_from < known_to),
  CHECK (key <> '' AND conflict_key <> '' AND reason <> ''),
  CHECK (conflict_kind IN ('STANCE', 'TRAIT', 'FIGURE', 'DATE')),
  FOREIGN KEY (known_from) REFERENCES change_set (number)
)`,
  `CREATE TABLE resolution_member (
  serial INTEGER PRIMARY KEY,
  resolution_serial INTEGER NOT NULL,
  member_key TEXT NOT NULL,
  proposition_serial INTEGER NOT NULL,
  proposition_version INTEGER NOT NULL DEFAULT 1,
  claim_serial INTEGER,
  favoured INTEGER NOT NULL DEFAULT 0,
  known_from INTEGER NOT NULL,
  UNIQUE (resolution_serial, member_key),
  CHECK (proposition_version = 1 AND favoured IN (0, 1)),
  FOREIGN KEY (resolution_serial) REFERENCES resolution (serial),
  FOREIGN KEY (proposition_serial, proposition_version) REFERENCES proposition (serial, version),
  FOREIGN KEY (claim_serial) REFERENCES claim (serial),
  FOREIGN KEY (known_from) REFERENCES change_set (number)
)`,
];

const INDEXES: readonly string[] = [
  `CREATE UNIQUE INDEX resolution_current ON resolution (key) WHERE known_to = ${OPEN}`,
  "CREATE INDEX resolution_by_key ON resolution (key, known_from, known_to)",
  "CREATE INDEX resolution_member_by_proposition ON resolution_member (proposition_serial, resolution_serial)",
  "CREATE UNIQUE INDEX resolution_member_favoured ON resolution_member (resolution_serial) WHERE favoured = 1",
];

const KEPT = ["serial", "key", "conflict_key", "conflict_kind", "reason", "known_from"];
const isKept = KEPT.map((column) => `NEW.${column} IS NOT DISTINCT FROM OLD.${column}`).join(" AND ");

/** Resolutions are facts as all others: nothing is updated in place, nothing deleted. */
const REFUSALS = [
  {
    table: "resolution",
    on: "INSERT",
    when: `NOT (NEW.known_from = ${NEWEST} AND NEW.known_to = ${OPEN})`,
    says: "a row is opened by the newest change set",
  },
  {
    table: "resolution",
    on: "UPDATE",
    when: `NOT (OLD.known_to = ${OPEN} AND NEW.known_to = ${NEWEST} AND ${isKept})`,
    says: "a row may only be closed, once, by the newest change set",
  },
  { table: "resolution", on: "DELETE", when: "1 = 1", says: "rows are never deleted" },
  {
    table: "resolution_member",
    on: "INSERT",
    when: `NOT (NEW.known_from = ${NEWEST})`,
    says: "a row is added by the newest change set",
  },
  { table: "resolution_member", on: "UPDATE", when: "1 = 1", says: "rows are never changed" },
  { table: "resolution_member", on: "DELETE", when: "1 = 1", says: "rows are never deleted" },
] as const;

type Refusal = (typeof REFUSALS)[number];

const nameOf = ({ table, on }: Refusal): string => `${table}_${on.toLowerCase()}`;

/** How conflicts were settled: the only thing that is written of conflicts, which are computed. */
export class Resolution1767398400000 implements MigrationInterface {
  readonly name = "Resolution1767398400000";

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === "postgres";
    const tables = postgres ? TABLES.map(bytewise) : TABLES;
    const triggers = postgres ? postgresTriggers() : REFUSALS.map(sqliteTrigger);
    for (const statement of [...tables, ...INDEXES, ...triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === "postgres";
    // SQLite deletes a table's rows before it drops it, which the triggers would refuse.
    if (!postgres) for (const refusal of REFUSALS) await runner.query(`DROP TRIGGER ${nameOf(refusal)}`);
    for (const table of ["resolution_member", "resolution"]) await runner.query(`DROP TABLE ${table}`);
    if (!postgres) return;
    for (const refusal of REFUSALS) await runner.query(`DROP FUNCTION refuse_${nameOf(refusal)}()`);
  }
}

/** Both engines compare text byte by byte, so that both list in the same order. */
function bytewise(table: string): string {
  return table.replaceAll(" TEXT ", ' TEXT COLLATE "C" ');
}

function sqliteTrigger(refusal: Refusal): string {
  const { table, on, when, says } = refusal;
  return `CREATE TRIGGER ${nameOf(refusal)} BEFORE ${on} ON ${table} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${table}: ${says}'); END`;
}

function postgresTriggers(): string[] {
  const rows = REFUSALS.flatMap((refusal) => {
    const { table, on, when, says } = refusal;
    const name = nameOf(refusal);
    return [
      `CREATE FUNCTION refuse_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${when} THEN RAISE EXCEPTION '${table}: ${says}' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN ${on === "DELETE" ? "OLD" : "NEW"}; END $$`,
      `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_${name}()`,
    ];
  });
  const kept = ["resolution", "resolution_member"].map(
    (table) =>
      `CREATE TRIGGER ${table}_truncate BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_truncate()`,
  );
  return [...rows, ...kept];
}

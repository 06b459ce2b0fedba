import type { TableDefinition } from "./1-first.tables.ts";

const OPEN = "2147483647";
const NEWEST = "(SELECT COALESCE(MAX(number), 0) FROM change_set)";

/** A rule that refuses a statement, in words that name it. */
interface Refusal {
  readonly name: string;
  readonly table: string;
  readonly on: "INSERT" | "UPDATE" | "DELETE";
  readonly when: string;
  readonly says: string;
}

function unchanged(table: TableDefinition): string {
  return Object.keys(table.columns)
    .filter((column) => column !== "known_to")
    .map((column) => `NEW.${column} IS NOT DISTINCT FROM OLD.${column}`)
    .join(" AND ");
}

/** P2: nothing is updated in place, nothing deleted; a row is opened by the newest change set and closed once. */
function appendOnly(table: TableDefinition): Refusal[] {
  const rule = (on: Refusal["on"], when: string, says: string): Refusal => ({
    name: `${table.name}_${on.toLowerCase()}`,
    table: table.name,
    on,
    when,
    says: `${table.name}: ${says}`,
  });
  const refusals = [rule("DELETE", "1 = 1", "rows are never deleted")];
  if (table.life === "added") refusals.push(rule("UPDATE", "1 = 1", "rows are never changed"));
  if (table.life === "interval") {
    const closes = `OLD.known_to = ${OPEN} AND NEW.known_to = ${NEWEST} AND ${unchanged(table)}`;
    refusals.push(
      rule("UPDATE", `NOT (${closes})`, "a row may only be closed, once, by the newest change set"),
    );
  }
  const isNew = `NEW.known_from = ${NEWEST}`;
  if (table.life === "interval") {
    const opens = `${isNew} AND NEW.known_to = ${OPEN}`;
    refusals.push(rule("INSERT", `NOT (${opens})`, "a row is opened by the newest change set"));
  } else if ("known_from" in table.columns) {
    refusals.push(rule("INSERT", `NOT (${isNew})`, "a row is added by the newest change set"));
  } else {
    refusals.push(rule("INSERT", `NEW.number <> ${NEWEST} + 1`, "numbers follow one another"));
  }
  return refusals;
}

/** P1 over time: what a current row stands on can't be closed before it. */
const STANDS_ON: readonly Refusal[] = [
  {
    name: "claim_is_stood_on",
    table: "claim",
    on: "UPDATE",
    when: `EXISTS (SELECT 1 FROM proposition p WHERE p.serial = OLD.proposition_serial AND p.claim_number = OLD.number AND p.known_to = ${OPEN})`,
    says: "claim: a current proposition stands on it",
  },
  {
    name: "evidence_is_stood_on",
    table: "evidence",
    on: "UPDATE",
    when: `OLD.number = 1 AND EXISTS (SELECT 1 FROM claim c WHERE c.serial = OLD.claim_serial AND c.known_to = ${OPEN})`,
    says: "evidence: a current claim stands on it",
  },
  {
    name: "proposition_stands",
    table: "proposition",
    on: "INSERT",
    when: `EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = NEW.serial AND c.number = NEW.claim_number AND c.known_to <> ${OPEN})`,
    says: "proposition: the claim it stands on is closed",
  },
];

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");

/** Triggers and not checks: a later migration can widen them, which SQLite's checks are not made for. */
const KINDS: readonly Refusal[] = [
  {
    name: "node_type",
    table: "node",
    on: "INSERT",
    when: `NEW.type NOT IN (${quoted(["Person", "Organization", "Policy", "Campaign"])})`,
    says: "node: its type is none of ours",
  },
  {
    name: "proposition_kind",
    table: "proposition",
    on: "INSERT",
    when: `NEW.kind NOT IN (${quoted(["Stance", "Tie", "Observation", "Event", "Trait", "Argument"])})`,
    says: "proposition: its kind is none of ours",
  },
];

export function sqliteTriggers(tables: readonly TableDefinition[]): string[] {
  return refusals(tables).map(
    ({ name, table, on, when, says }) =>
      `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${says}'); END`,
  );
}

export function postgresTriggers(tables: readonly TableDefinition[]): string[] {
  const rows = refusals(tables).flatMap(({ name, table, on, when, says }) => [
    `CREATE FUNCTION refuse_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${when} THEN RAISE EXCEPTION '${says}' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN ${on === "DELETE" ? "OLD" : "NEW"}; END $$`,
    `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_${name}()`,
  ]);
  const kept = facts(tables).map((table) => table.name);
  return [
    ...rows,
    "CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%: rows are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
    ...kept.map(
      (table) =>
        `CREATE TRIGGER ${table}_truncate BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_truncate()`,
    ),
  ];
}

/** The functions behind PostgreSQL's triggers, which outlive their tables unless they are dropped. */
export function postgresFunctions(tables: readonly TableDefinition[]): string[] {
  return [...refusals(tables).map(({ name }) => `refuse_${name}`), "refuse_truncate"];
}

function refusals(tables: readonly TableDefinition[]): Refusal[] {
  return [...facts(tables).flatMap(appendOnly), ...STANDS_ON, ...KINDS];
}

function facts(tables: readonly TableDefinition[]): TableDefinition[] {
  return tables.filter((table) => table.life !== "operator");
}

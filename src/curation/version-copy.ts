import { Proposition } from "../claims/claim/index.ts";
import { Participant } from "../claims/event/index.ts";
import type { PropositionTimes } from "../claims/timing/index.ts";
import { OPEN_REVISION } from "../lens/index.ts";
import { groupBy } from "../platform/collections/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { addRows } from "./insert.ts";
import { serials, type Write } from "./write.ts";

/** The columns of a version that its claims decide. */
export const TIME_PROPERTIES: Readonly<Record<keyof PropositionTimes, string>> = {
  possibleFrom: "possible_from",
  certainFrom: "certain_from",
  certainTo: "certain_to",
  presumedTo: "presumed_to",
  possibleTo: "possible_to",
  attestedFrom: "attested_from",
  attestedTo: "attested_to",
  sortDay: "sort_day",
};

/** The next version of a proposition: the same content at other times, or on another claim. */
export interface NextVersion {
  readonly from: { readonly rowId: number; readonly serial: number };
  readonly rowId: number;
  readonly claimNumber: number;
  readonly times: PropositionTimes;
}

/** Opens the next versions of some propositions, and with them the rows of who took part. */
export async function copyVersions(write: Write, versions: readonly NextVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const properties = Object.keys(TIME_PROPERTIES) as (keyof PropositionTimes)[];
  // One list for each version: whence it is copied, its own integer, its claim, its times.
  const lists = versions.map(({ from, rowId, claimNumber, times }) => [
    from.rowId,
    rowId,
    claimNumber,
    ...properties.map((property) => times[property]),
  ]);
  const given = (place: number): string => `CAST(v.value ->> ${String(place)} AS INTEGER)`;
  const changed: Record<string, string> = {
    row_id: given(1),
    version: "p.version + 1",
    claim_number: given(2),
    known_from: ":revision",
    known_to: String(OPEN_REVISION),
    ...Object.fromEntries(properties.map((property, index) => [TIME_PROPERTIES[property], given(3 + index)])),
  };
  const columns = write.db.dataSource.getMetadata(Proposition).columns.map((column) => column.databaseName);
  const values = columns.map((column) => changed[column] ?? `p.${column}`);
  const list =
    write.engine === "sqlite" ? "json_each(:versions) v" : "json_array_elements(:versions::json) AS v(value)";
  await write.rows(
    `INSERT INTO proposition (${columns.join(", ")}) SELECT ${values.join(", ")} FROM ${list} CROSS JOIN proposition p WHERE p.row_id = ${given(0)}`,
    { versions: JSON.stringify(lists), revision: write.revision },
  );
  await copyParticipants(write, versions);
}

async function copyParticipants(write: Write, versions: readonly NextVersion[]): Promise<void> {
  const parts = await write.rows<{ rowId: number; nodeSerial: number; role: string }>(
    `SELECT p.row_id AS "rowId", x.node_serial AS "nodeSerial", x.role AS "role" FROM proposition p JOIN participant x ON x.event_serial = p.serial AND x.known_from = p.known_from WHERE p.kind = 'Event' AND ${anyOf(write.engine, "p.row_id", "rows", "integer")} ORDER BY x.serial`,
    { rows: versions.map(({ from }) => from.rowId) },
  );
  const byRow = groupBy(parts, (part) => part.rowId);
  const next = await serials(write, "participant");
  const rows = versions.flatMap(({ from, times }) =>
    (byRow.get(from.rowId) ?? []).map(({ nodeSerial, role }) => {
      const { possibleFrom, certainFrom, certainTo, presumedTo, possibleTo, sortDay } = times;
      return {
        serial: next(),
        eventSerial: from.serial,
        nodeSerial,
        role,
        knownFrom: write.revision,
        knownTo: OPEN_REVISION,
        possibleFrom,
        certainFrom,
        certainTo,
        presumedTo,
        possibleTo,
        sortDay,
      };
    }),
  );
  await addRows(write.db, Participant, rows);
}

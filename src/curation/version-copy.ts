import { Proposition } from "../claims/claim/index.ts";
import type { PropositionTimes } from "../claims/timing/index.ts";
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

/** Opens the next version of a proposition: the same content at other times, or on another claim. */
export async function copyVersion(
  write: Write,
  next: {
    readonly from: { readonly rowId: number; readonly serial: number };
    readonly rowId: number;
    readonly claimNumber: number;
    readonly times: PropositionTimes;
  },
): Promise<void> {
  const { from, rowId, claimNumber, times } = next;
  const metadata = write.db.dataSource.getMetadata(Proposition);
  const bound: Record<string, string> = {
    row_id: ":rowId",
    version: "version + 1",
    claim_number: ":claimNumber",
    known_from: ":revision",
    known_to: "2147483647",
    ...Object.fromEntries(
      Object.entries(TIME_PROPERTIES).map(([property, column]) => [column, `:${property}`]),
    ),
  };
  const columns = metadata.columns.map((column) => column.databaseName);
  const values = columns.map((column) => bound[column] ?? column);
  await write.rows(
    `INSERT INTO proposition (${columns.join(", ")}) SELECT ${values.join(", ")} FROM proposition WHERE row_id = :fromRowId RETURNING row_id`,
    { ...times, rowId, claimNumber, revision: write.revision, fromRowId: from.rowId },
  );
  await copyParticipants(write, from, times);
}

async function copyParticipants(
  write: Write,
  from: { readonly rowId: number; readonly serial: number },
  times: PropositionTimes,
): Promise<void> {
  const parts = await write.rows<{ serial: number }>(
    `SELECT serial AS "serial" FROM participant WHERE event_serial = :event AND known_from = (SELECT known_from FROM proposition WHERE row_id = :fromRowId)`,
    { event: from.serial, fromRowId: from.rowId },
  );
  const next = await serials(write, "participant");
  for (const part of parts) {
    await write.rows(
      "INSERT INTO participant (serial, event_serial, node_serial, role, known_from, possible_from, certain_from, certain_to, presumed_to, possible_to, sort_day) SELECT :serial, event_serial, node_serial, role, :revision, :possibleFrom, :certainFrom, :certainTo, :presumedTo, :possibleTo, :sortDay FROM participant WHERE serial = :of RETURNING serial",
      { ...times, serial: next(), revision: write.revision, of: part.serial },
    );
  }
}

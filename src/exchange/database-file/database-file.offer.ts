import { open } from "node:fs/promises";
import type { Database } from "../../platform/database/index.ts";
import type { WholeOffer } from "../formats/index.ts";
import { writeDatabaseFile, type DatabaseFile } from "./database-file.ts";
import { KeptFiles } from "./kept-files.ts";

/** The database as a file, and what has to be ended with the server. */
export interface DatabaseFileOffer extends WholeOffer {
  /** How many files are there, or are being made. */
  readonly kept: number;
  close(): Promise<void>;
}

interface OfferOptions {
  readonly database: Database;
  /** Creates a database of SQLite with all tables and no rows. */
  createAt(path: string): Promise<unknown>;
  /** Another one for every other set of tables. */
  readonly version: string;
}

/** The whole graph as a file of SQLite, which Standpoint itself and every other program can open. */
export function databaseFileOffer({ version, ...source }: OfferOptions): DatabaseFileOffer {
  const files = new KeptFiles((revision, signal) => writeDatabaseFile({ ...source, revision, signal }));
  return {
    name: "graph",
    extension: "sqlite",
    mediaType: "application/vnd.sqlite3",
    description:
      "The graph as a database file of SQLite 3: every row of every revision until this one, and no text of a source. Standpoint opens it, and so does every program that reads SQLite.",
    version,
    get kept() {
      return files.count;
    },
    bytes: async (revision) => (await files.at(revision)).bytes,
    async *content(revision) {
      yield* contentOf(await files.at(revision));
    },
    close: () => files.close(),
  };
}

/** Opened before anything else can happen: from then on the file may lose its name. */
async function* contentOf({ path }: DatabaseFile): AsyncIterable<Uint8Array> {
  const file = await open(path, "r");
  yield* file.createReadStream() as AsyncIterable<Uint8Array>;
}

import { Problem } from "../../platform/errors/index.ts";

/** Where all that can be taken away is. */
export const EXPORT_PATH = "/export/";

/** What an address of an export says: which list, in which format, as of which revision. */
export interface ExportAddress {
  readonly name: string;
  readonly extension: string;
  /** Null for the newest. */
  readonly revision: number | null;
}

const ADDRESS = /^([a-z]+)(?:@(0|[1-9]\d{0,9}))?\.([a-z0-9.]+)$/u;
const LARGEST_REVISION = 2_147_483_646;

/** Reads what follows the path; throws BAD_INPUT for what is no address. */
export function readExportAddress(text: string): ExportAddress {
  const [, name = "", revision = null, extension = ""] = ADDRESS.exec(text) ?? [];
  if (name !== "" && Number(revision) <= LARGEST_REVISION)
    return { name, extension, revision: revision === null ? null : Number(revision) };
  const message = `${JSON.stringify(text)} is no export: expected a list, a dot and a format, as in stances.csv, or with a revision, as in stances@2.csv.`;
  throw new Problem("BAD_INPUT", message, { address: text });
}

/** The address of an export as of a revision, for good; what it is asked with stays as it is. */
export function pinnedExport({ name, extension }: ExportAddress, revision: number, search: string): string {
  const query = search === "" ? "" : `?${search}`;
  return `${EXPORT_PATH}${name}@${String(revision)}.${extension}${query}`;
}

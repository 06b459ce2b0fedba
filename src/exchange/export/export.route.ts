import type { GraphQLSchema } from "graphql";
import type { AskedDownload, Ask, Download, DownloadRoute } from "../../platform/http/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { sha256 } from "../../platform/text/index.ts";
import { OFFERS, type Offer } from "../formats/index.ts";
import { EXPORT_PATH, pinnedExport, readExportAddress, type ExportAddress } from "./address.ts";
import { exportIndex } from "./index.document.ts";
import { parametersOf, readParameters } from "./parameters.ts";
import { readingOf } from "./reading.ts";

/** Everything that can be taken away, at stable addresses. */
export function exportRoute(schema: GraphQLSchema): DownloadRoute {
  return {
    path: EXPORT_PATH,
    index: () => exportIndex(schema, OFFERS),
    open: (asked) => openExport(schema, asked),
  };
}

async function openExport(schema: GraphQLSchema, asked: AskedDownload): Promise<Download> {
  const address = readExportAddress(asked.address);
  const offer = offerOf(address);
  const variables = readParameters(parametersOf(schema, offer.variables), asked.search);
  const { revision, recordedAt } = await stateOf(asked.ask, address.revision);
  const reading = readingOf({ ...asked, revision, variables });
  const pinned = pinnedExport(address, revision, asked.search.toString());
  return {
    mediaType: offer.mediaType,
    fileName: `standpoint-${offer.name}-${String(revision)}.${offer.extension}`,
    tag: tagOf([pinned, recordedAt, asked.origin ?? "", descriptionOf(offer)]),
    links: [`<${pinned}>; rel="bookmark"`],
    content: () => offer.write(reading),
  };
}

function offerOf({ name, extension }: ExportAddress): Offer {
  const offer = OFFERS.find((one) => one.name === name && one.extension === extension);
  if (offer !== undefined) return offer;
  const formats = OFFERS.filter((one) => one.name === name).map((one) => one.extension);
  const expected =
    formats.length > 0
      ? `${name} as ${formats.join(", ")}`
      : `any of ${[...new Set(OFFERS.map((one) => one.name))].join(", ")}`;
  const message = `There is no export ${JSON.stringify(`${name}.${extension}`)}: expected ${expected}.`;
  throw new Problem("NOT_FOUND", message, { name, format: extension });
}

interface State {
  readonly revision: number;
  /** When that revision was written; empty while there is none. */
  readonly recordedAt: string;
}

const STATE =
  "query Export_revision { revision changeSets(first: 1, order: LATEST) { nodes { recordedAt } } }";

async function stateOf(ask: Ask, revision: number | null): Promise<State> {
  const data = await ask({ query: STATE, operationName: "Export_revision", variables: {}, revision });
  const { changeSets } = data as { changeSets: { nodes: readonly { recordedAt: string }[] } };
  return { revision: data["revision"] as number, recordedAt: changeSets.nodes[0]?.recordedAt ?? "" };
}

/** What was written at a revision never changes; how it is told may, with the columns. */
function tagOf(parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 32);
}

function descriptionOf({ extension, table }: Offer): string {
  return JSON.stringify([extension, table?.columns]);
}

import type { GraphQLSchema } from "graphql";
import type { AskedDownload, Ask, Download, DownloadRoute } from "../../platform/http/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { sha256 } from "../../platform/text/index.ts";
import { OFFERS, type Offer, type WholeOffer } from "../formats/index.ts";
import { EXPORT_PATH, pinnedExport, readExportAddress, type ExportAddress } from "./address.ts";
import { exportIndex } from "./index.document.ts";
import { parametersOf, readParameters } from "./parameters.ts";
import { readingOf } from "./reading.ts";

interface ExportOptions {
  readonly schema: GraphQLSchema;
  /** What is not read through the API. */
  readonly wholes?: readonly WholeOffer[];
}

/** Everything that can be taken away, at stable addresses. */
export function exportRoute({ schema, wholes = [] }: ExportOptions): DownloadRoute {
  return {
    path: EXPORT_PATH,
    index: () => exportIndex(schema, OFFERS, wholes),
    open: (asked) => openExport({ schema, wholes }, asked),
  };
}

async function openExport(
  { schema, wholes }: Required<ExportOptions>,
  asked: AskedDownload,
): Promise<Download> {
  const address = readExportAddress(asked.address);
  const whole = wholes.find((one) => isAt(one, address));
  if (whole !== undefined) return openWhole(whole, address, asked);
  const offer = offerOf(address, [...OFFERS, ...wholes]);
  const variables = readParameters(parametersOf(schema, offer.variables), asked.search);
  const state = await stateOf(asked.ask, address.revision);
  const reading = readingOf({ ...asked, revision: state.revision, variables });
  return {
    ...namedFile({ offer, address, asked, state }, [asked.origin ?? "", descriptionOf(offer)]),
    content: () => offer.write(reading),
  };
}

/** What is the same for everybody who asks: there is nothing to ask it for. */
async function openWhole(offer: WholeOffer, address: ExportAddress, asked: AskedDownload): Promise<Download> {
  readParameters(new Map(), asked.search);
  const state = await stateOf(asked.ask, address.revision);
  return {
    ...namedFile({ offer, address, asked, state }, [offer.version]),
    bytes: () => offer.bytes(state.revision),
    content: () => offer.content(state.revision),
  };
}

interface Found {
  readonly offer: Offer | WholeOffer;
  readonly address: ExportAddress;
  readonly asked: AskedDownload;
  readonly state: State;
}

function namedFile(
  { offer, address, asked, state }: Found,
  version: readonly string[],
): Omit<Download, "content"> {
  const pinned = pinnedExport(address, state.revision, asked.search.toString());
  return {
    mediaType: offer.mediaType,
    fileName: `standpoint-${offer.name}-${String(state.revision)}.${offer.extension}`,
    tag: tagOf([pinned, state.recordedAt, ...version]),
    links: [`<${pinned}>; rel="bookmark"`],
  };
}

const isAt = (offer: Offer | WholeOffer, { name, extension }: ExportAddress): boolean =>
  offer.name === name && offer.extension === extension;

function offerOf(address: ExportAddress, offers: readonly (Offer | WholeOffer)[]): Offer {
  const { name, extension } = address;
  const offer = OFFERS.find((one) => isAt(one, address));
  if (offer !== undefined) return offer;
  const formats = offers.filter((one) => one.name === name).map((one) => one.extension);
  const expected =
    formats.length > 0
      ? `${name} as ${formats.join(", ")}`
      : `any of ${[...new Set(offers.map((one) => one.name))].join(", ")}`;
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

/** What was written at a revision never changes; how it is told may, with the columns. Of texts nobody knows when. */
function tagOf(parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 32);
}

function descriptionOf({ extension, table }: Offer): string {
  return JSON.stringify([extension, table?.columns, table?.restsOnTexts === true ? Date.now() : null]);
}

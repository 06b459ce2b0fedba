import type { DocumentAnswer, DocumentRoute } from "../../platform/http/index.ts";
import { globalId, makeLens } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { readAddress, type Addressed } from "./address.ts";
import { claimPage, evidencePage } from "./claim.page.ts";
import {
  CLAIM_QUERY,
  EVIDENCE_QUERY,
  type ClaimData,
  type ClaimDocumentData,
  type EvidenceDocumentData,
} from "./document.data.ts";
import { PAGE_POLICY, refusalPage } from "./page.html.ts";

/** A kind of thing with permanent addresses. */
interface Kind<Data> {
  readonly letter: Addressed;
  readonly type: "Claim" | "Evidence";
  readonly query: string;
  page(found: NonNullable<Data>): string;
  claimOf(found: NonNullable<Data>): ClaimData;
}

interface DocumentData<Found> {
  readonly revision: number;
  readonly node: Found;
}

/** What has a permanent address: claims and evidence, each as of a revision. */
export const CITED_DOCUMENTS: readonly DocumentRoute[] = [
  documentRoute<ClaimDocumentData["node"]>({
    letter: "c",
    type: "Claim",
    query: CLAIM_QUERY,
    page: (claim) => claimPage(claim, claim.evidence),
    claimOf: (claim) => claim,
  }),
  documentRoute<EvidenceDocumentData["node"]>({
    letter: "e",
    type: "Evidence",
    query: EVIDENCE_QUERY,
    page: (piece) => evidencePage(piece, piece.claim),
    claimOf: ({ claim }) => claim,
  }),
];

function documentRoute<Found extends object | null>(kind: Kind<Found>): DocumentRoute {
  const { letter, type, query } = kind;
  return {
    path: `/${letter}/`,
    pagePolicy: PAGE_POLICY,
    question(address) {
      const { key, revision } = readAddress(letter, address);
      return { query, variables: { id: globalId(type, key, makeLens({ knownAt: revision })) } };
    },
    answer: (data, address) => answerOf(kind, data as DocumentData<Found>, address),
    refusal: refusalPage,
  };
}

function answerOf<Found>(kind: Kind<Found>, data: DocumentData<Found>, address: string): DocumentAnswer {
  const { key, revision } = readAddress(kind.letter, address);
  const { node: found, revision: newest } = data;
  if (revision > newest) {
    const message = `This database is at revision ${String(newest)}: expected that one or an earlier one, not ${String(revision)}.`;
    throw new Problem("NOT_FOUND", message, { revision, newest });
  }
  if (found === null || found === undefined) {
    const what = kind.type === "Claim" ? "No claim" : "No piece of evidence";
    const message = `${what} with the key ${JSON.stringify(key)} stood in this database at revision ${String(revision)}.`;
    throw new Problem("NOT_FOUND", message, { key, revision });
  }
  const { currently } = kind.claimOf(found);
  return {
    json: { revision, newest, [kind.type.toLowerCase()]: found },
    page: () => kind.page(found),
    links: [
      `</${kind.letter}/${address}>; rel="canonical"`,
      ...(currently.claim === null ? [] : [`<${currently.claim.address}>; rel="latest-version"`]),
    ],
  };
}

import { below, CLAIM } from "./common.columns.ts";
import { each, rootTable, table, type Table } from "./table.ts";

/** So many pieces of evidence of a claim are read; `evidenceCount` tells of more. */
const EVIDENCE = "evidence(first: 50)";
const PIECE = `${EVIDENCE}.nodes`;

const PLACE = {
  source: "source.slug",
  start: "locator.start",
  end: "locator.end",
  sha256: "locator.sha256",
} as const;

/** Who says it, and where it stands. */
export const CLAIM_TABLES: readonly Table[] = [
  rootTable({
    name: "claims",
    description: "Claims, the latest first: who says what, in what mode, on whose word, and where it stands.",
    filter: "ClaimFilter",
    columns: {
      key: "key",
      address: "address",
      kind: "propositionKind",
      proposition: "proposition.key",
      ...CLAIM,
      sentence: "inWords.sentence",
      rank: "rank",
      basis: "basis",
      validTime: "validTime",
      endKind: "endKind",
      dateBasis: "dateBasis",
      saidIn: "saidIn.key",
      sources: "evidence(first: 5).nodes.source.slug",
      starts: "evidence(first: 5).nodes.locator.start",
      ends: "evidence(first: 5).nodes.locator.end",
      evidence: "evidence(first: 5).nodes.address",
      evidenceCount: "evidence(first: 5).totalCount",
      revision: "knownFrom",
    },
  }),
  rootTable({
    name: "evidence",
    list: "claims",
    description:
      "Pieces of evidence, each with the claim it is evidence of, in the order of `claims`: the places in sources, in Unicode code points from 0, the end not included.",
    filter: "ClaimFilter",
    unfold: each(PIECE),
    columns: {
      address: `${PIECE}.address`,
      role: `${PIECE}.role`,
      ...below(PIECE, PLACE),
      piece: `${PIECE}.paraphrase`,
      claim: "key",
      claimAddress: "address",
      kind: "propositionKind",
      ...CLAIM,
      evidenceCount: `${EVIDENCE}.totalCount`,
      revision: `${PIECE}.knownFrom`,
    },
  }),
  rootTable({
    name: "sources",
    description: "Sources, the latest first.",
    filter: "SourceFilter",
    columns: {
      slug: "slug",
      name: "name",
      title: "title",
      sourceKind: "sourceKind",
      publisher: "publisher.slug",
      publisherName: "publisher.name",
      authors: "authorships(first: 20).nodes.author.name",
      publishedOn: "publishedOn",
      dateReason: "dateReason",
      url: "url",
      reference: "citation.reference",
      codePoints: "codePoints",
      textSha256: "textSha256",
      revision: "knownFrom",
    },
  }),
  table({
    name: "news",
    description: "What came into the record `since` an instant, told as meanings, the earliest first.",
    ways: [["changesSince(first: $first, after: $after, since: $since, kinds: $kinds)"]],
    variables: { since: "DateTime", kinds: "[NewsKind!]" },
    restsOnTexts: true,
    columns: {
      revision: "revision",
      recordedAt: "changeSet.recordedAt",
      kind: "kind",
      summary: "summary",
      node: "node.slug",
      source: "source.slug",
      proposition: "proposition.key",
      ...below("claim", CLAIM),
      sentence: "claim.inWords.sentence",
      claim: "claim.address",
      formerClaim: "formerClaim.address",
    },
  }),
  table({
    name: "revisions",
    description: "Every change set, the latest first: when something was written, by whom and why.",
    ways: [["changeSets(first: $first, after: $after)"]],
    columns: { number: "number", recordedAt: "recordedAt", author: "author", reason: "reason" },
  }),
];

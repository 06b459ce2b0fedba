/** What the operations below read of a piece of evidence. */
export interface EvidenceData {
  readonly address: string;
  readonly role: string;
  readonly paraphrase: string;
  readonly status: string;
  readonly excerpt: string | null;
  readonly locator: { readonly start: number; readonly end: number; readonly sha256: string };
  readonly source: {
    readonly slug: string;
    readonly name: string;
    readonly url: string | null;
    readonly citation: { readonly reference: string };
  };
}

/** What they read of a claim. */
export interface ClaimData {
  readonly key: string;
  readonly address: string;
  readonly attribution: string;
  readonly modality: string;
  readonly qualifier: string | null;
  readonly onWhoseWord: string;
  readonly rank: string;
  readonly rankReason: string | null;
  readonly validTime: string | null;
  readonly dateBasis: string;
  readonly claimant: { readonly slug: string; readonly name: string };
  readonly inWords: { readonly sentence: string; readonly footnote: string };
  readonly currently: {
    readonly status: "STANDS" | "CORRECTED" | "WITHDRAWN";
    readonly claim: { readonly address: string; readonly inWords: { readonly sentence: string } } | null;
    readonly changedBy: ChangeSetData | null;
  };
  readonly changeSet: ChangeSetData;
}

interface ChangeSetData {
  readonly number: number;
  readonly recordedAt: string;
  readonly reason: string;
}

/** A claim with its evidence. */
export interface ClaimDocumentData {
  readonly revision: number;
  readonly node:
    | (ClaimData & {
        readonly evidence: { readonly totalCount: number; readonly nodes: readonly EvidenceData[] };
      })
    | null;
}

/** A piece of evidence with its claim. */
export interface EvidenceDocumentData {
  readonly revision: number;
  readonly node: (EvidenceData & { readonly claim: ClaimData }) | null;
}

const FIELDS = `
fragment ClaimFields on Claim {
  key address attribution modality qualifier onWhoseWord rank rankReason validTime dateBasis
  claimant { slug name }
  inWords { sentence footnote }
  currently {
    status
    claim { address inWords { sentence } }
    changedBy { number recordedAt reason }
  }
  changeSet { number recordedAt reason }
}
fragment EvidenceFields on Evidence {
  address role paraphrase status excerpt
  locator { start end sha256 }
  source { slug name url citation { reference } }
}`;

export const CLAIM_QUERY = `query ClaimAtItsAddress($id: ID!) {
  revision
  node(id: $id) {
    ... on Claim { ...ClaimFields evidence(first: 100) { totalCount nodes { ...EvidenceFields } } }
  }
}
${FIELDS}`;

export const EVIDENCE_QUERY = `query EvidenceAtItsAddress($id: ID!) {
  revision
  node(id: $id) {
    ... on Evidence { ...EvidenceFields claim { ...ClaimFields } }
  }
}
${FIELDS}`;

import type { EvidenceRole } from "../claims/evidence/index.ts";
import type { CampaignKind } from "../things/campaign/index.ts";
import type { NodeType, Sector } from "../things/node/index.ts";
import type { OrganizationKind } from "../things/organization/index.ts";
import type { PassageReason, SourceDetailField, SourceKind } from "../things/source/index.ts";
import type { ChangeSetDraft, ClaimDraft, DateDraft, LocatorDraft } from "./draft.ts";

/** A node as it is to be added; once in the graph it never changes. */
export interface NodeDraft {
  readonly slug: string;
  readonly type: NodeType;
  readonly name: string;
  readonly organizationKind: OrganizationKind | null;
  readonly campaignKind: CampaignKind | null;
  readonly sectors: readonly Sector[];
  readonly background: boolean;
  readonly note: string | null;
}

export interface DetailDraft extends LocatorDraft {
  readonly field: SourceDetailField;
  readonly role: EvidenceRole;
  readonly paraphrase: string;
}

export interface PassageDraft {
  readonly start: number;
  readonly end: number;
  readonly reason: PassageReason | null;
  readonly note: string | null;
}

/** What is said of a source itself, and the change set that it enters with. */
export interface SourceHeader {
  readonly changeSet: ChangeSetDraft;
  readonly slug: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly publisher: string;
  readonly publishedOn: DateDraft | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly textSha256: string;
  readonly codePoints: number;
  readonly details: readonly DetailDraft[];
}

/** A source with everything it carries: one change set. */
export interface SourceDraft extends SourceHeader {
  readonly passages: readonly PassageDraft[];
  readonly claims: readonly ClaimDraft[];
}

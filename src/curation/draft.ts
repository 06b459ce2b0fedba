import type { Bearing } from "../claims/tie/index.ts";
import type { TieKind } from "../claims/tie/index.ts";
import type { Degree } from "../claims/argument/index.ts";
import type { Attribution, DateBasis, Modality, Rank, Weekday } from "../claims/claim/index.ts";
import type { Channel, EventKind, Role } from "../claims/event/index.ts";
import type { EvidenceRole } from "../claims/evidence/index.ts";
import type {
  Basis,
  Bound,
  Direction,
  FigureWindow,
  Metric,
  ScaledFigure,
  Unit,
} from "../claims/observation/index.ts";
import type { Position } from "../claims/stance/index.ts";
import type { TraitKind } from "../claims/trait/index.ts";
import type { Sector } from "../things/node/index.ts";

/** What is to be written, in slugs and keys: the same whatever database it goes to. */
export interface StanceDraft {
  readonly kind: "Stance";
  readonly holder: string;
  readonly subject: string;
  readonly position: Position;
  /** Key of the stance it qualifies. */
  readonly qualifies: string | null;
}

export interface TieDraft {
  readonly kind: "Tie";
  readonly from: string;
  readonly to: string | null;
  readonly tieKind: TieKind;
  readonly post: string | null;
  readonly bearsAs: Bearing | null;
  readonly sectors: readonly Sector[];
}

export interface ObservationDraft {
  readonly kind: "Observation";
  readonly node: string;
  readonly metric: Metric;
  readonly figure: ScaledFigure | null;
  readonly bound: Bound;
  readonly direction: Direction | null;
  readonly unit: Unit | null;
  readonly base: string | null;
  readonly window: FigureWindow;
  /** EDTF text of a deadline. */
  readonly date: string | null;
  /** EDTF text of the day the figure is of: two days, two figures. */
  readonly asOf: string | null;
}

export interface EventDraft {
  readonly kind: "Event";
  readonly eventKind: EventKind;
  readonly name: string;
  readonly channel: Channel | null;
  readonly background: boolean;
  readonly participants: readonly { readonly node: string; readonly role: Role }[];
}

export interface TraitDraft {
  readonly kind: "Trait";
  readonly node: string;
  readonly traitKind: TraitKind;
  readonly value: string;
  readonly valueKey: string | null;
  readonly implicit: boolean;
}

export interface ArgumentDraft {
  readonly kind: "Argument";
  readonly about: string;
  readonly bearing: Bearing;
  readonly text: string;
  readonly degree: Degree;
  /** Key of the stance it explains. */
  readonly explains: string | null;
}

export type PropositionDraft =
  StanceDraft | TieDraft | ObservationDraft | EventDraft | TraitDraft | ArgumentDraft;

export interface LocatorDraft {
  /** Slug of the source it points into. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

export interface EvidenceDraft extends LocatorDraft {
  readonly role: EvidenceRole;
  readonly paraphrase: string;
}

/** When a claim says it holds, and where that date comes from. */
export interface DateDraft {
  /** EDTF text; null where nothing is said. */
  readonly validTime: string | null;
  readonly ended: boolean;
  readonly basis: DateBasis;
  readonly reason: string | null;
  readonly weekday: Weekday | null;
  readonly asStated: string | null;
}

export interface ClaimDraft {
  readonly proposition: PropositionDraft;
  readonly claimant: string;
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly qualifier: string | null;
  readonly saidAs: string | null;
  readonly rank: Rank;
  readonly rankReason: string | null;
  readonly basis: Basis | null;
  /** Key of the utterance. */
  readonly saidIn: string | null;
  /** Key of the deed. */
  readonly inferredFrom: string | null;
  readonly dates: DateDraft;
  readonly paraphrase: string;
  /** The first one carries it. */
  readonly evidence: readonly EvidenceDraft[];
}

/** Who writes, why and when. */
export interface ChangeSetDraft {
  readonly author: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

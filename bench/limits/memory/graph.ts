/** The `knownTo` of what is still known. */
export const OPEN = 2_147_483_647;

/** Between which revisions something is known. */
export interface Known {
  readonly knownFrom: number;
  readonly knownTo: number;
}

export interface Evidence extends Known {
  /** It as JSON, with its source. */
  readonly text: string;
}

export interface Claim extends Known {
  readonly serial: number;
  readonly isCounted: boolean;
  /** In the order in which it was recorded. */
  readonly evidence: readonly Evidence[];
}

export interface Stance extends Known {
  readonly serial: number;
  readonly position: string;
  readonly sortDay: number;
  readonly certainFrom: number;
  readonly presumedTo: number;
  readonly holder: Node;
  /** The latest first. */
  readonly claims: readonly Claim[];
}

export interface Tie {
  readonly tieKind: string;
  readonly to: Node | null;
}

/** A person, organization, policy or campaign, with all that leads on from it. */
export interface Node {
  readonly serial: number;
  readonly type: string;
  readonly slug: string;
  /** Its slug and name as the inside of a JSON object. */
  readonly text: string;
  readonly folded: string;
  readonly isBackground: boolean;
  /** The stances about it, all versions, the latest first. */
  readonly stances: Stance[];
  /** Its own ties as they are known now, the latest first. */
  readonly ties: Tie[];
  /** Who stands where on it now, in the order of holders; null where no position can be told. */
  readonly sides: Map<Node, Stance | null>;
  /** On what it stands now. */
  readonly subjects: Node[];
  /** Whom it is linked to by what somebody asserts, by serial. */
  readonly links: Set<number>;
  /** In how many propositions it has a part. */
  propositionCount: number;
}

/** A whole graph in memory. */
export interface Graph {
  readonly bySlug: ReadonlyMap<string, Node>;
  readonly bySerial: ReadonlyMap<number, Node>;
  /** The oldest first. */
  readonly revisions: readonly { readonly number: number; readonly recordedAt: string }[];
}

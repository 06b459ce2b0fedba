/** What a line says: a position, or that a tie or an event links the two. */
export type Tone = "SUPPORT" | "OPPOSE" | "OTHER";

/** A node of a picture. */
export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  /** What it is, in a word: a colour alone does not say it. */
  readonly what: string;
  /** Which of the nodes' colours it takes. */
  readonly type: string;
  /** Whether it is one of those that the picture is about. */
  readonly isStart: boolean;
  /** Where it stands, where the picture is not laid out by forces. */
  readonly place?: { readonly x: number; readonly y: number };
}

/** A line between two nodes. Whoever claims what it says stands in each of its texts, in front. */
export interface DrawnLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What is written at it, where there is room. */
  readonly label: string;
  /** What is written at it where there is no room: a sign. */
  readonly sign: string;
  /** All it says, in a sentence. */
  readonly told: string;
  readonly tone: Tone;
  /** Whether it leads from one to the other, and not back as well. */
  readonly isDirected: boolean;
  /** How many propositions it stands for. */
  readonly count: number;
}

/** What is drawn. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
}

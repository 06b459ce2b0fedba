/** A position, as a sign and as words: neither colour nor sign stands alone. */
export interface PositionWords {
  readonly sign: string;
  /** What that many do: “support” of nine, “supports” of one. */
  readonly verbOf: (holders: number) => string;
}

function words(sign: string, one: string, many: string): PositionWords {
  return { sign, verbOf: (holders) => (holders === 1 ? one : many) };
}

const POSITIONS: Readonly<Record<string, PositionWords>> = {
  SUPPORT: words("+", "supports", "support"),
  OPPOSE: words("−", "opposes", "oppose"),
  NEUTRAL: words("○", "is neutral", "are neutral"),
  MIXED: words("±", "is for and against", "are for and against"),
  UNDECIDED: words("?", "is undecided", "are undecided"),
  DECLINED: words("–", "declined to say", "declined to say"),
};

export function positionWords(position: string): PositionWords {
  return POSITIONS[position] ?? words("", position, position);
}

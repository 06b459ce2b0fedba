/** A size of generated graphs. */
export interface Size {
  readonly name: SizeName;
  readonly actors: number;
  readonly stances: number;
}

export type SizeName = "tiny" | "S" | "M" | "L";

export const SIZES: Readonly<Record<SizeName, Size>> = {
  tiny: { name: "tiny", actors: 200, stances: 2_000 },
  S: { name: "S", actors: 1_000, stances: 20_000 },
  M: { name: "M", actors: 10_000, stances: 200_000 },
  L: { name: "L", actors: 50_000, stances: 1_000_000 },
};

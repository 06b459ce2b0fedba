import { plain } from "./told.ts";

/** Our own classification of people and organizations. */
export const SECTORS = [
  "CAMPAIGN",
  "DEFENDANTS",
  "GOVERNMENT",
  "LAW_ENFORCEMENT",
  "MEDIA",
  "PARTY",
  "PROSECUTION",
  "VICTIMS",
  "VOTERS",
] as const;

/** Every sector with its words, to choose from. */
export const SECTOR_CHOICES: Readonly<Record<string, string>> = Object.fromEntries(
  SECTORS.map((sector) => [sector, plain(sector)]),
);

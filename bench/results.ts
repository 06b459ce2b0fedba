import type { ImportSpeed, Machine, Measured, SizeName, StatementCounts } from "./harness/index.ts";

/** What a contender is to us: one of our ways, another server for the same graph, or how far one could go without GraphQL. */
export type Kind = "ours" | "peer" | "limit";

/** A contender, as the report names it. */
export interface ResultContender {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly database: string;
  readonly versions: Readonly<Record<string, string>>;
  /** How much of its answers was compared, where it is not all. */
  readonly comparedInPart: Readonly<Record<string, string>>;
  readonly statements: StatementCounts | null;
}

/** All that one run has found out: `bench/results.json`, of which the report is made. */
export interface Results {
  /** The day of the run. */
  readonly measuredOn: string;
  readonly mode: "full" | "quick";
  readonly machine: Machine;
  readonly pace: { readonly rounds: number; readonly seconds: number };
  /** The size at which everybody was measured. */
  readonly mainSize: SizeName;
  readonly contenders: readonly ResultContender[];
  readonly measured: readonly Measured[];
  /** From the start of the server's process to its first answer, at the main size. */
  readonly startMilliseconds: number | null;
  readonly importSpeed: ImportSpeed | null;
}

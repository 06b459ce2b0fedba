import { knownDay, type Day, type LensScope } from "../../lens/index.ts";
import { ATTRIBUTIONS, FIRST_TIE_KIND, MODALITIES, type Graph } from "./graph.ts";
import type { IntTable } from "../../platform/memory/index.ts";

type DayColumn = "certainFrom" | "certainTo" | "presumedTo" | "attestedTo";
type Timed = IntTable<"proposition" | "certainFrom" | "presumedTo" | "knownFrom" | "knownTo">;

const COUNTING: ReadonlySet<number> = new Set([
  MODALITIES.indexOf("ASSERTED"),
  MODALITIES.indexOf("PLEDGED"),
]);
const INFERRED = ATTRIBUTIONS.indexOf("INFERRED_FROM_ACTION");

/** What falls and shifts under a lens, by serial. */
interface Aside {
  readonly propositions: ReadonlySet<number>;
  readonly claims: ReadonlySet<number>;
  readonly shifted: ReadonlyMap<string, number>;
}

const NOTHING_ASIDE: Aside = { propositions: new Set(), claims: new Set(), shifted: new Map() };
const asides = new WeakMap<LensScope, Aside>();

/** The graph as a lens shows it: the same rows that SQL would list under it. */
export class GraphView {
  readonly graph: Graph;
  private readonly revision: number;
  private readonly day: Day | null;
  private readonly aside: Aside;

  constructor(graph: Graph, scope: LensScope) {
    this.graph = graph;
    this.revision = scope.revision;
    this.day = scope.lens.validAt;
    this.aside = asideOf(scope);
  }

  /** Whether a row may be seen: known at the revision, and carried by a source that is left. */
  sees(table: "edges" | "parts", row: number): boolean {
    const of = this.graph[table] as Timed;
    return (
      of.at(row, "knownFrom") <= this.revision &&
      of.at(row, "knownTo") > this.revision &&
      !this.aside.propositions.has(of.at(row, "proposition"))
    );
  }

  /** Whether a row is in a list: seen and, where the lens has a day, certain or presumed on it. */
  lists(table: "edges" | "parts", row: number): boolean {
    if (!this.sees(table, row)) return false;
    if (this.day === null) return true;
    return (
      this.dayOf(table, row, "certainFrom") <= this.day && this.dayOf(table, row, "presumedTo") >= this.day
    );
  }

  /** What a row says of a day under the lens. */
  dayOf(table: "edges" | "parts", row: number, column: DayColumn): Day {
    const of = this.graph[table] as IntTable<DayColumn | "proposition">;
    const said = of.at(row, column);
    if (this.aside.shifted.size === 0) return said;
    return this.aside.shifted.get(`propositions/${String(of.at(row, "proposition"))}/${column}`) ?? said;
  }

  isStance(edge: number): boolean {
    return this.graph.edges.at(edge, "kind") < FIRST_TIE_KIND;
  }

  /** The rows of a proposition's claims that stand under the lens. */
  claimsOf(proposition: number): number[] {
    return [...this.graph.claimsOfProposition.rowsOf(proposition)].filter((row) => this.stands(row));
  }

  /** Whether a claim counts: asserted or pledged, not alleged, conditional, intended or denied. */
  counts(claim: number): boolean {
    return COUNTING.has(this.graph.claims.at(claim, "modality"));
  }

  /** The serials of a proposition's claims that count under the lens. */
  countingClaims(proposition: number): number[] {
    return this.claimsOf(proposition)
      .filter((claim) => this.counts(claim))
      .map((claim) => this.graph.claims.at(claim, "serial"));
  }

  /** Whether any claim asserts or pledges a proposition. */
  isAsserted(proposition: number): boolean {
    for (const row of this.graph.claimsOfProposition.rowsOf(proposition))
      if (this.counts(row) && this.stands(row)) return true;
    return false;
  }

  isInferred(claim: number): boolean {
    return this.graph.claims.at(claim, "attribution") === INFERRED;
  }

  /** The last day on which a claim may have been made; null where that is not known. */
  attestedOn(claim: number): Day | null {
    const { claims } = this.graph;
    const name = `claims/${String(claims.at(claim, "serial"))}/attestedLatest`;
    return knownDay(this.aside.shifted.get(name) ?? claims.at(claim, "attestedLatest"));
  }

  /** In favour of which of two stances their contradiction was settled, or of neither; undefined where it is open. */
  favours(left: number, right: number): number | null | undefined {
    return this.graph.judgements.favours(left, right, this.revision);
  }

  private stands(claim: number): boolean {
    const { claims } = this.graph;
    if (claims.at(claim, "knownFrom") > this.revision || claims.at(claim, "knownTo") <= this.revision)
      return false;
    return !this.aside.claims.has(claims.at(claim, "serial"));
  }
}

/** Worked out once for each lens of a request. */
function asideOf(scope: LensScope): Aside {
  const { setAside } = scope;
  if (setAside === null) return NOTHING_ASIDE;
  const known = asides.get(scope);
  if (known !== undefined) return known;
  const days = Object.entries(setAside.shifted).filter(
    (shift): shift is [string, number] => typeof shift[1] === "number",
  );
  const aside = {
    propositions: new Set(setAside.fallen.propositions),
    claims: new Set(setAside.fallen.claims),
    shifted: new Map(days),
  };
  asides.set(scope, aside);
  return aside;
}

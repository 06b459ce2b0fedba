import { knownDay, type Day, type LensScope } from "../../lens/index.ts";
import type { NumberTable } from "../../platform/memory/index.ts";
import { ASSERTION, isCounting } from "./assertion.ts";
import { ATTRIBUTIONS, FIRST_TIE_KIND, type Graph } from "./graph.ts";

type DayColumn = "certainFrom" | "certainTo" | "presumedTo" | "attestedTo";

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

  /** Tells this lens from any other; null where sources are set aside. */
  get lensKey(): string | null {
    return this.isWhole ? `${String(this.revision)}/${String(this.day)}` : null;
  }

  /** Whether a row may be seen: known at the revision, and carried by a source that is left. */
  sees(table: "edges" | "parts", row: number): boolean {
    const of = this.graph[table] as NumberTable<"proposition" | "span">;
    if (this.known[of.at(row, "span")] !== 1) return false;
    return this.isWhole || !this.aside.propositions.has(of.at(row, "proposition"));
  }

  /** Whether a row is in a list: seen and, where the lens has a day, certain or presumed on it. */
  lists(table: "edges" | "parts", row: number): boolean {
    if (!this.sees(table, row)) return false;
    if (this.day === null) return true;
    return (
      this.dayOf(table, row, "certainFrom") <= this.day && this.dayOf(table, row, "presumedTo") >= this.day
    );
  }

  /** Whether a row is in a list, and some claim asserts or pledges its proposition. */
  shows(table: "edges" | "parts", row: number): boolean {
    const of = this.graph[table] as NumberTable<"proposition" | "assertion">;
    const assertion = of.at(row, "assertion");
    if (assertion === ASSERTION.NEVER || !this.lists(table, row)) return false;
    if (assertion === ASSERTION.THROUGHOUT && this.isWhole) return true;
    return this.isAsserted(of.at(row, "proposition"));
  }

  /** What a row says of a day under the lens. */
  dayOf(table: "edges" | "parts", row: number, column: DayColumn): Day {
    const of = this.graph[table] as NumberTable<DayColumn | "proposition">;
    const said = this.graph.days.at(of.at(row, column));
    if (this.aside.shifted.size === 0) return said;
    return this.aside.shifted.get(`propositions/${String(of.at(row, "proposition"))}/${column}`) ?? said;
  }

  isStance(edge: number): boolean {
    return this.graph.edges.at(edge, "kind") < FIRST_TIE_KIND;
  }

  /** The rows of a proposition's claims that stand under the lens. */
  claimsOf(proposition: number): number[] {
    const { claimsOfProposition: list } = this.graph;
    const rows: number[] = [];
    const end = list.beginOf(proposition + 1);
    for (let place = list.beginOf(proposition); place < end; place += 1) {
      const row = list.rowAt(place);
      if (this.stands(row)) rows.push(row);
    }
    for (const row of list.laterRowsOf(proposition)) if (this.stands(row)) rows.push(row);
    return rows;
  }

  /** Whether a claim counts: asserted or pledged, not alleged, conditional, intended or denied. */
  counts(claim: number): boolean {
    return isCounting(this.graph.claims.at(claim, "modality"));
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
    const { claims, days } = this.graph;
    const name = `claims/${String(claims.at(claim, "serial"))}/attestedLatest`;
    return knownDay(this.aside.shifted.get(name) ?? days.at(claims.at(claim, "attestedLatest")));
  }

  /** In favour of which of two stances their contradiction was settled, or of neither; undefined where it is open. */
  favours(left: number, right: number): number | null | undefined {
    return this.graph.judgements.favours(left, right, this.revision);
  }

  /** By the place of a span: 1 where what has it is known under the lens. */
  private get known(): Uint8Array {
    return this.graph.spans.knownAt(this.revision);
  }

  /** Whether no source is set aside. */
  private get isWhole(): boolean {
    return this.aside === NOTHING_ASIDE;
  }

  private stands(claim: number): boolean {
    const { claims } = this.graph;
    if (this.known[claims.at(claim, "span")] !== 1) return false;
    return this.isWhole || !this.aside.claims.has(claims.at(claim, "serial"));
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

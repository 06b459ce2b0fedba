import { OPEN, type Claim, type Graph, type Known, type Node, type Stance } from "./graph.ts";

const STANCES = 20;
const STANCES_OF_LEVELS = 10;
const STANCES_OF_A_PAGE = 50;
const TIES = 5;
const CLAIMS = 2;
const EVIDENCE = 2;

/** Whether something is seen: now, as of a revision, or on a day. */
type Seen = (one: Known) => boolean;
type SeenStance = (stance: Stance) => boolean;

const now: Seen = ({ knownTo }) => knownTo === OPEN;

export function point({ bySlug }: Graph, slug: string): string {
  const node = bySlug.get(slug);
  if (node === undefined) return '{"data":{"actor":null}}';
  return `{"data":{"actor":{"__typename":"${node.type}",${node.text}}}}`;
}

export function list({ bySlug }: Graph, slug: string): string {
  return `{"data":${policyText(bySlug.get(slug), now, now)}}`;
}

export function listThen({ bySlug, revisions }: Graph, slug: string, knownAt: string): string {
  const instant = new Date(knownAt).toISOString();
  const revision = revisions.findLast(({ recordedAt }) => recordedAt <= instant)?.number ?? 0;
  const then: Seen = ({ knownFrom, knownTo }) => knownFrom <= revision && knownTo > revision;
  return `{"data":{"asOf":${policyText(bySlug.get(slug), then, then)}}}`;
}

export function listOnDay({ bySlug }: Graph, slug: string, day: number): string {
  const onDay: SeenStance = ({ knownTo, certainFrom, presumedTo }) =>
    knownTo === OPEN && certainFrom <= day && presumedTo >= day;
  return `{"data":{"asOf":${policyText(bySlug.get(slug), onDay, now)}}}`;
}

export function page({ bySlug }: Graph, slug: string, after: string): string {
  const [day = 0, serial = 0] = after.split("~").map(Number);
  const isSeen: SeenStance = ({ position, knownTo }) => position === "SUPPORT" && knownTo === OPEN;
  const stances = bySlug.get(slug)?.stances ?? [];
  const following = stances.slice(placeAfter(stances, day, serial));
  const found = firstOf(following, STANCES_OF_A_PAGE + 1, isSeen);
  const shown = found.slice(0, STANCES_OF_A_PAGE);
  const edges = shown.map(
    (stance) =>
      `{"cursor":"${cursorOf(stance)}","node":{"position":"${stance.position}","holder":{${stance.holder.text}}}}`,
  );
  const last = shown.at(-1);
  const end = last === undefined ? "null" : `"${cursorOf(last)}"`;
  return `{"data":{"policy":{"stancesAbout":{"edges":[${edges.join(",")}],"pageInfo":{"hasNextPage":${String(found.length > shown.length)},"endCursor":${end}}}}}}`;
}

export function levels({ bySlug }: Graph, slugs: readonly string[]): string {
  const policies = [...new Set(slugs)].map((slug) => bySlug.get(slug)).filter((node) => node !== undefined);
  const ordered = policies.sort((left, right) => (left.folded < right.folded ? -1 : 1));
  const texts = ordered.map((policy) => {
    const stances = firstOf(policy.stances, STANCES_OF_LEVELS, now).map(
      ({ position, holder }) =>
        `{"position":"${position}","holder":{${holder.text},"ties":{"nodes":[${tiesText(holder)}]}}}`,
    );
    return `{${policy.text},"stancesAbout":{"nodes":[${stances.join(",")}]}}`;
  });
  return `{"data":{"policies":{"nodes":[${texts.join(",")}]}}}`;
}

/** Claims with their evidence, as JSON. */
export function claimsText(claims: readonly Claim[], seen: Seen): string {
  return firstOf(claims, CLAIMS, seen)
    .map(({ evidence }) => {
      const pieces = firstOf(evidence, EVIDENCE, seen).map(({ text }) => text);
      return `{"evidence":{"nodes":[${pieces.join(",")}]}}`;
    })
    .join(",");
}

function policyText(policy: Node | undefined, isListed: SeenStance, seen: Seen): string {
  if (policy === undefined) return '{"policy":null}';
  const stances = firstOf(policy.stances, STANCES, isListed).map(
    ({ position, holder, claims }) =>
      `{"position":"${position}","holder":{${holder.text}},"claims":{"nodes":[${claimsText(claims, seen)}]}}`,
  );
  return `{"policy":{${policy.text},"stancesAbout":{"nodes":[${stances.join(",")}]}}}`;
}

function tiesText({ ties }: Node): string {
  return ties
    .slice(0, TIES)
    .map(({ tieKind, to }) => `{"tieKind":"${tieKind}","to":${to === null ? "null" : `{${to.text}}`}}`)
    .join(",");
}

function cursorOf({ sortDay, serial }: Stance): string {
  return `${String(sortDay)}~${String(serial)}`;
}

/** Where the stances after a place begin, found by halving: they are in order. */
function placeAfter(stances: readonly Stance[], day: number, serial: number): number {
  let [low, high] = [0, stances.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { sortDay, serial: other } = stances[middle] as Stance;
    if (sortDay < day || (sortDay === day && other > serial)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstOf<Row>(rows: readonly Row[], count: number, isWanted: (row: Row) => boolean): Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    if (!isWanted(row)) continue;
    found.push(row);
    if (found.length === count) break;
  }
  return found;
}

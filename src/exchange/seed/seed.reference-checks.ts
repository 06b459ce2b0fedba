import type { NamedClaim, SeedSourceFile } from "./seed.batch.ts";
import type { CheckRun } from "./seed.check-run.ts";
import { KEY_IN_GRAPH, rangesOf } from "./seed.located.ts";
import type { LocatedClaim, PropositionKey } from "./seed.located.ts";
import { suggestion } from "./seed.nearest-word.ts";
import type { SeedPath } from "./seed.problem.ts";

/** A ref that a claim uses, and of what kind the claim it names has to be. */
interface Reference {
  readonly from: LocatedClaim;
  readonly path: SeedPath;
  readonly text: string;
  readonly keys: readonly PropositionKey[];
}

function referencesIn(from: LocatedClaim): Reference[] {
  const { saidIn, inferredFrom, stance, argument } = from.claim;
  const used: readonly (readonly [SeedPath, string | undefined, readonly PropositionKey[]])[] = [
    [["saidIn"], saidIn, ["event"]],
    [["inferredFrom"], inferredFrom, ["event", "tie"]],
    [["stance", "qualifies"], stance?.qualifies, ["stance"]],
    [["argument", "explains"], argument?.explains, ["stance"]],
  ];
  return used.flatMap(([path, text, keys]) =>
    text === undefined ? [] : [{ from, path: [...from.path, ...path], text, keys }],
  );
}

/** `source-slug/ref`, whether a ref was written that way or, inside its own file, without the source. */
function fullReference(source: SeedSourceFile, text: string): string {
  return text.includes("/") ? text : `${source.file.source.slug}/${text}`;
}

type Named = ReadonlyMap<string, LocatedClaim>;

function namedClaims(run: CheckRun): Named {
  const named = new Map<string, LocatedClaim>();
  for (const located of run.claims) {
    const { claim, source, path } = located;
    if (claim.ref === undefined) continue;
    const full = fullReference(source, claim.ref);
    const first = named.get(full);
    if (run.namedBefore.get(full) !== undefined) {
      run.report(
        source,
        [...path, "ref"],
        `saw "${claim.ref}" again, expected a ref that no line before has`,
      );
    } else if (first === undefined) named.set(full, located);
    else {
      const line = String(first.source.place([...first.path, "ref"]).line);
      run.report(
        source,
        [...path, "ref"],
        `saw "${claim.ref}" again, expected a ref that line ${line} does not have`,
      );
    }
  }
  return named;
}

/** Whether a source stands in the batch after another, so that what is in it is not known yet. */
function isLater(run: CheckRun, source: SeedSourceFile, than: SeedSourceFile): boolean {
  return run.batch.sources.indexOf(source) > run.batch.sources.indexOf(than);
}

function unresolved(run: CheckRun, reference: Reference, named: Named): string | undefined {
  // What is in the graph already is named by its key; whether it is there, the write will see.
  if (KEY_IN_GRAPH.test(reference.text)) return undefined;
  const own = reference.from.source;
  const full = fullReference(own, reference.text);
  const before = run.namedBefore.get(full);
  if (before !== undefined) return wrongKind(reference, before);
  const [slug = ""] = full.split("/");
  const inBatch = run.sourcesBySlug.has(slug);
  if (!inBatch && (run.knownSources.has(slug) || !run.complete)) return undefined;
  if (!inBatch) return `which names no source that is known, expected one of ${sourceWords(run)}`;
  const refs = [...named.keys()].map((key) =>
    key.startsWith(`${own.file.source.slug}/`) ? (key.split("/")[1] ?? key) : key,
  );
  return `which no claim has as its \`ref\`, expected the ref of a claim${suggestion(reference.text, refs)}`;
}

function sourceWords(run: CheckRun): string {
  return [...run.sourcesBySlug.keys(), ...run.knownSources].join(", ");
}

function isStatement({ claim: { event } }: LocatedClaim): boolean {
  return event?.kind === "STATEMENT";
}

function wrongKind(
  { path, keys }: Reference,
  { kind, isStatement }: Pick<NamedClaim, "kind" | "isStatement">,
): string | undefined {
  if (!keys.includes(kind))
    return `which is the ref of one of kind ${kind}, expected that of ${keys.join(" or ")}`;
  return path.at(-1) === "saidIn" && !isStatement
    ? `which is the ref of an event of another kind, expected that of a STATEMENT`
    : undefined;
}

function mismatch(run: CheckRun, reference: Reference, target: LocatedClaim): string | undefined {
  const { from } = reference;
  const wrong = wrongKind(reference, { kind: target.key, isStatement: isStatement(target) });
  if (wrong !== undefined) return wrong;
  return isLater(run, target.source, from.source)
    ? `which is of a source recorded later, expected a claim that is known by then`
    : undefined;
}

/** Reports what is wrong with a reference; a sound one may be followed. */
function isSound(run: CheckRun, reference: Reference, named: Named): boolean {
  const target = named.get(fullReference(reference.from.source, reference.text));
  const fault = target === undefined ? unresolved(run, reference, named) : mismatch(run, reference, target);
  if (fault === undefined) return true;
  run.report(reference.from.source, reference.path, `saw "${reference.text}", ${fault}`);
  return false;
}

function checkCircles(run: CheckRun, references: readonly Reference[], named: Named): void {
  const targets = new Map<LocatedClaim, LocatedClaim[]>();
  for (const { from, text } of references) {
    const target = named.get(fullReference(from.source, text));
    if (target !== undefined) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const leadsTo = (goal: LocatedClaim, start: LocatedClaim): boolean => {
    const seen = new Set([start]);
    for (const claim of seen) for (const next of targets.get(claim) ?? []) seen.add(next);
    return seen.has(goal);
  };
  for (const { from, path, text } of references) {
    const target = named.get(fullReference(from.source, text));
    if (target === undefined || !leadsTo(from, target)) continue;
    run.report(
      from.source,
      path,
      `saw "${text}", which leads back to this claim, expected refs that never go in a circle`,
    );
  }
}

function checkSourcesOfRanges(run: CheckRun, source: SeedSourceFile): void {
  for (const { path, sourceSlug } of rangesOf(source)) {
    const other = run.sourcesBySlug.get(sourceSlug);
    const here = [...path, "source"];
    if (other === undefined && run.complete && !run.knownSources.has(sourceSlug)) {
      const hint = suggestion(sourceSlug, [...run.sourcesBySlug.keys(), ...run.knownSources]);
      run.report(
        source,
        here,
        `saw "${sourceSlug}", which is no source, expected one of ${sourceWords(run)}${hint}`,
      );
    } else if (other !== undefined && isLater(run, other, source)) {
      run.report(
        source,
        here,
        `saw "${sourceSlug}", which is recorded later, expected a source that is known by then`,
      );
    }
  }
}

/** Checks that refs are unique, name claims of the right kind that are known by then, and never go in a circle. */
export function checkReferences(run: CheckRun): void {
  const named = namedClaims(run);
  const references = run.claims.flatMap(referencesIn);
  const sound = references.filter((reference) => isSound(run, reference, named));
  checkCircles(run, sound, named);
  for (const source of run.batch.sources) checkSourcesOfRanges(run, source);
}

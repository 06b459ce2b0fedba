import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { serialBySlug, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import type { AgreementQuestion } from "./agreement.answer.ts";
import { LEAST_WEIGHT, MOST_WEIGHT, type SubjectWeight } from "./agreement.types.ts";

/** How many subjects may be named, to count or to be weighed. */
export const MAXIMUM_SUBJECTS = 100;

/** Over what an agreement is asked for, as a caller gives it. */
export interface Over {
  readonly subjects?: readonly string[] | null | undefined;
  readonly weights?: readonly SubjectWeight[] | null | undefined;
}

/** Reads two actors that are to be compared, null where one is not known yet; BAD_INPUT where they are one, or unknown. */
export async function readPair(
  context: RequestContext,
  scope: LensScope,
  pair: { readonly a: string; readonly b: string },
): Promise<{ readonly a: number; readonly b: number } | null> {
  const { a, b } = pair;
  if (a === b) {
    throw new Problem("BAD_INPUT", `a and b are both ${JSON.stringify(a)}: expected two actors.`, pair);
  }
  const [first, second] = await Promise.all([
    serialBySlug(context, scope, { argument: "a", of: Actor, slug: a }),
    serialBySlug(context, scope, { argument: "b", of: Actor, slug: b }),
  ]);
  return first === null || second === null ? null : { a: first, b: second };
}

/** Reads the actor that an actor is to be compared with; null where it is not known yet. */
export async function readOther(
  context: RequestContext,
  self: { readonly serial: number; readonly scope: LensScope },
  actor: string,
): Promise<number | null> {
  const other = await serialBySlug(context, self.scope, { argument: "actor", of: Actor, slug: actor });
  if (other !== self.serial) return other;
  const message = `actor is ${JSON.stringify(actor)}, who is asked: expected another actor.`;
  throw new Problem("BAD_INPUT", message, { actor });
}

/** Reads over what subjects, and how often each of them counts. */
export async function readOver(
  context: RequestContext,
  scope: LensScope,
  { subjects, weights }: Over,
): Promise<Pick<AgreementQuestion, "subjects" | "weights">> {
  const [weighed, counted] = await Promise.all([
    weightsBySerial(context, scope, weights ?? []),
    subjects &&
      serialsBySlug(context, scope, {
        argument: "subjects",
        of: Subject,
        slugs: subjects,
        limit: MAXIMUM_SUBJECTS,
      }),
  ]);
  return { subjects: counted ? new Set(counted) : null, weights: weighed };
}

/** How often subjects count, by serial: those that are not known yet don't. */
async function weightsBySerial(
  context: RequestContext,
  scope: LensScope,
  weights: readonly SubjectWeight[],
): Promise<ReadonlyMap<number, number>> {
  checkWeights(weights);
  const weighed = await Promise.all(
    weights.map(async ({ subject: slug, weight }) => {
      const serial = await serialBySlug(context, scope, { argument: "weights", of: Subject, slug });
      return serial === null ? [] : [[serial, weight] as const];
    }),
  );
  return new Map(weighed.flat());
}

function checkWeights(weights: readonly SubjectWeight[]): void {
  const [limit, count] = [MAXIMUM_SUBJECTS, weights.length];
  if (count > limit) {
    const message = `weights names ${String(count)}: expected at most ${String(limit)}.`;
    throw new Problem("BAD_INPUT", message, { limit, seen: count });
  }
  const seen = new Set<string>();
  for (const { subject, weight } of weights) {
    const name = JSON.stringify(subject);
    if (seen.has(subject)) {
      throw new Problem("BAD_INPUT", `weights names ${name} twice: expected each subject once.`, { subject });
    }
    seen.add(subject);
    if (weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT) continue;
    const message = `weights gives ${name} the weight ${String(weight)}: expected ${String(LEAST_WEIGHT)} to ${String(MOST_WEIGHT)}.`;
    throw new Problem("BAD_INPUT", message, { subject, weight });
  }
}

import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { namedBySlug, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import type { AgreementQuestion } from "./agreement.answer.ts";
import { LEAST_WEIGHT, MOST_WEIGHT, type SubjectWeight } from "./agreement.types.ts";

/** How many subjects may be named, to count or to be weighed. */
export const MAXIMUM_SUBJECTS = 100;

/** Over what an agreement is asked for, as a caller gives it. */
export interface Over {
  readonly subjects?: readonly string[] | null | undefined;
  readonly weights?: readonly SubjectWeight[] | null | undefined;
}

/** Reads two actors that are to be compared; BAD_INPUT where they are one, or one is unknown. */
export async function readPair(
  context: RequestContext,
  scope: LensScope,
  pair: { readonly a: string; readonly b: string },
): Promise<{ readonly a: number; readonly b: number }> {
  const { a, b } = pair;
  if (a === b) {
    throw new Problem("BAD_INPUT", `a and b are both ${JSON.stringify(a)}: expected two actors.`, pair);
  }
  const [first, second] = await Promise.all([
    actorSerial(context, scope, { argument: "a", slug: a }),
    actorSerial(context, scope, { argument: "b", slug: b }),
  ]);
  return { a: first, b: second };
}

/** Reads the actor that an actor is to be compared with. */
export async function readOther(
  context: RequestContext,
  self: { readonly serial: number; readonly scope: LensScope },
  actor: string,
): Promise<number> {
  const other = await actorSerial(context, self.scope, { argument: "actor", slug: actor });
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
  const given = weights ?? [];
  checkWeights(given);
  const [weighed, counted] = await Promise.all([
    subjectSerials(context, scope, { argument: "weights", slugs: given.map(({ subject }) => subject) }),
    subjects && subjectSerials(context, scope, { argument: "subjects", slugs: subjects }),
  ]);
  return {
    subjects: counted ? new Set(counted) : null,
    weights: new Map(weighed.map((serial, index) => [serial, given[index]?.weight ?? 1])),
  };
}

function subjectSerials(
  context: RequestContext,
  scope: LensScope,
  asked: { readonly argument: string; readonly slugs: readonly string[] },
): Promise<number[]> {
  return serialsBySlug(context, scope, { ...asked, of: Subject, limit: MAXIMUM_SUBJECTS });
}

async function actorSerial(
  context: RequestContext,
  scope: LensScope,
  { argument, slug }: { readonly argument: string; readonly slug: string },
): Promise<number> {
  const [row] = await namedBySlug(context, scope, { argument, of: Actor, slugs: [slug] });
  return Number(row?.["serial"]);
}

function checkWeights(weights: readonly SubjectWeight[]): void {
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

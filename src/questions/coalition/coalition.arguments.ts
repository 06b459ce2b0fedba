import { Problem } from "../../platform/errors/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { serialsBySlug, type ShownRows } from "../as-of/index.ts";
import type { CoalitionQuestion } from "./coalition.answer.ts";
import { MAXIMUM_ACTORS, MAXIMUM_SUBJECTS } from "./coalition.types.ts";

/** Reads whose camps are asked for; BAD_INPUT for none or too many subjects, too many actors, or an unknown slug. */
export async function readCoalitionArguments(
  { context, scope }: ShownRows,
  asked: { readonly subjects: readonly string[]; readonly actors: readonly string[] | null | undefined },
): Promise<CoalitionQuestion> {
  const { subjects, actors = null } = asked;
  if (subjects.length === 0) {
    throw new Problem("BAD_INPUT", "subjects names none: expected the slug of at least one subject.", {
      subjects,
    });
  }
  const [about, among] = await Promise.all([
    serialsBySlug(context, scope, {
      argument: "subjects",
      of: Subject,
      slugs: subjects,
      limit: MAXIMUM_SUBJECTS,
    }),
    actors &&
      serialsBySlug(context, scope, { argument: "actors", of: Actor, slugs: actors, limit: MAXIMUM_ACTORS }),
  ]);
  return { subjects: about, actors: among };
}

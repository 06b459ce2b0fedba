import { Problem } from "../../platform/errors/index.ts";
import type { Class } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import type { ShownRows } from "../agreement/index.ts";
import { namedBySlug } from "../as-of/index.ts";
import type { CoalitionQuestion } from "./coalition.answer.ts";
import { MAXIMUM_ACTORS, MAXIMUM_SUBJECTS } from "./coalition.types.ts";

/** Reads whose camps are asked for; BAD_INPUT for none or too many subjects, too many actors, or an unknown slug. */
export async function readCoalitionArguments(
  rows: ShownRows,
  asked: { readonly subjects: readonly string[]; readonly actors: readonly string[] | null | undefined },
): Promise<CoalitionQuestion> {
  const { subjects, actors = null } = asked;
  if (subjects.length === 0) {
    throw new Problem("BAD_INPUT", "subjects names none: expected the slug of at least one subject.", {
      subjects,
    });
  }
  const [about, among] = await Promise.all([
    serials(rows, { argument: "subjects", of: Subject, slugs: subjects, limit: MAXIMUM_SUBJECTS }),
    actors === null
      ? null
      : serials(rows, { argument: "actors", of: Actor, slugs: actors, limit: MAXIMUM_ACTORS }),
  ]);
  return { subjects: about, actors: among };
}

/** Serials by slug, each once, in the order in which they are named. */
async function serials(
  { context, scope }: ShownRows,
  asked: {
    readonly argument: string;
    readonly of: Class;
    readonly slugs: readonly string[];
    readonly limit: number;
  },
): Promise<number[]> {
  const { argument, of, slugs, limit } = asked;
  if (slugs.length > limit) {
    const message = `${argument} names ${String(slugs.length)}: expected at most ${String(limit)}.`;
    throw new Problem("BAD_INPUT", message, { limit, seen: slugs.length });
  }
  const rows = await namedBySlug(context, scope, { argument, of, slugs });
  return [...new Set(rows.map((row) => Number(row["serial"])))];
}

import { Actor, Subject } from "../../things/node/index.ts";
import { serialsBySlug, type ShownRows } from "../as-of/index.ts";
import type { Named } from "./chosen.ts";
import { MAXIMUM_ACTORS, MAXIMUM_SUBJECTS } from "./matrix.types.ts";

/** Reads which actors and subjects a matrix is of; BAD_INPUT for too many, or an unknown slug. */
export async function readMatrixArguments(
  { context, scope }: ShownRows,
  asked: {
    readonly actors: readonly string[] | null | undefined;
    readonly subjects: readonly string[] | null | undefined;
  },
): Promise<Named> {
  const { actors = null, subjects = null } = asked;
  const [rows, columns] = await Promise.all([
    actors &&
      serialsBySlug(context, scope, { argument: "actors", of: Actor, slugs: actors, limit: MAXIMUM_ACTORS }),
    subjects &&
      serialsBySlug(context, scope, {
        argument: "subjects",
        of: Subject,
        slugs: subjects,
        limit: MAXIMUM_SUBJECTS,
      }),
  ]);
  return { actors: rows, subjects: columns };
}

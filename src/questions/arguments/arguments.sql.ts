import { Argument } from "../../claims/argument/index.ts";
import { Claim, claimFilter } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { anyOf, ofFound, type Reader, type SqlValue } from "../../platform/database/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { filterConditions, filterPlace, type Class, type Shape } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import type { MadeArgument } from "./arguments.rule.ts";

/** The most claims of arguments that are counted in one answer. */
export const MAXIMUM_MADE_ARGUMENTS = 10_000;

/** Who makes which arguments about a subject under the lens, by the claims that meet a filter. */
export async function madeArguments(
  context: RequestContext,
  scope: LensScope,
  { subject, filter }: { readonly subject: number; readonly filter: object | null },
): Promise<readonly MadeArgument[]> {
  const batch = (subjects: readonly number[], reader: Reader): Promise<MadeArgument[][]> =>
    madeBySubject(subjects, reader, { context, scope, filter });
  const key = `made-arguments|${JSON.stringify(filter)}|${scope.key}`;
  return context.load.own<number, MadeArgument[]>(key, batch).load(subject);
}

async function madeBySubject(
  subjects: readonly number[],
  reader: Reader,
  { context, scope, filter }: { context: RequestContext; scope: LensScope; filter: object | null },
): Promise<MadeArgument[][]> {
  const shapeOf = (concept: Class): Shape => context.load.shapeOf(concept);
  const [claims, about] = [shapeOf(Claim), shapeOf(Argument)];
  const bound: Record<string, SqlValue> = {};
  const place = filterPlace({ shape: claims, alias: "c" }, scope, { bound, shapeOf });
  const where = [
    ofFound(reader.engine, "a.kind = 'Argument'"),
    anyOf(reader.engine, "a.about_serial", "subjects", "integer"),
    scope.listed(about, "a"),
    scope.visible(claims, "c"),
    "c.modality <> 'DENIED'",
    ...filterConditions(claimFilter, filter, place),
  ];
  const rows = await reader.rows<MadeArgument & { subject: number }>(
    `${scope.prelude}SELECT a.about_serial AS "subject", a.serial AS "argument", a.bearing AS "bearing", a.degree AS "degree", c.claimant_serial AS "maker", COALESCE(c.said_in_serial, -c.serial) AS "utterance" FROM proposition a JOIN claim c ON c.proposition_serial = a.serial WHERE ${where.join(" AND ")} ORDER BY a.serial, c.serial LIMIT :limit`,
    { ...scope.params, ...bound, subjects, limit: MAXIMUM_MADE_ARGUMENTS + 1 },
  );
  checkCount(rows.length);
  const bySubject = groupBy(rows, ({ subject }) => subject);
  return subjects.map((subject) => bySubject.get(subject) ?? []);
}

function checkCount(seen: number): void {
  if (seen <= MAXIMUM_MADE_ARGUMENTS) return;
  const limit = MAXIMUM_MADE_ARGUMENTS;
  const message = `More than ${String(limit)} claims of arguments would be counted: expected at most as many; ask for fewer subjects, or with a filter.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}

import { UNKNOWN_FUTURE, UNKNOWN_PAST, type LensScope } from "../../lens/index.ts";
import type { FieldSql, Said, SqlRow } from "../../platform/links/index.ts";

/** When a proposition holds, as its resolver tells it. */
export const validitySql: FieldSql = ({ column, scope }) => {
  const between = (from: string, to: string): { from: Said; to: Said } => {
    const isSpan = `${column(from)} <= ${column(to)}`;
    return { from: day(column(from), isSpan), to: day(column(to), isSpan) };
  };
  const possible = between("possibleFrom", "possibleTo");
  const certain = between("certainFrom", "certainTo");
  const presumed = between("certainFrom", "presumedTo");
  return {
    fields: {
      certainty: { value: certaintySql(column, (scope as LensScope).lens.validAt !== null), isText: true },
      attestedOn: day(column("attestedTo")),
      attestedFrom: day(column("attestedFrom")),
      everCertain: {
        value: `CASE WHEN ${column("certainFrom")} <= ${column("certainTo")} THEN 1 ELSE 0 END`,
        isText: false,
      },
      possibleFrom: possible.from,
      certainFrom: certain.from,
      certainTo: certain.to,
      presumedFrom: presumed.from,
      presumedTo: presumed.to,
      possibleTo: possible.to,
    },
  };
};

/** A day that is known and, where it is one of two, not beyond the other; NULL otherwise. */
function day(stored: string, isSpan = "1 = 1"): Said {
  const isKnown = `${stored} > ${String(UNKNOWN_PAST)} AND ${stored} < ${String(UNKNOWN_FUTURE)}`;
  return { value: `(CASE WHEN ${isSpan} AND ${isKnown} THEN ${stored} END)`, isText: false };
}

/** How sure it is that a row holds on the day of the lens: `certaintyOn`. */
function certaintySql(column: SqlRow["column"], hasDay: boolean): string {
  if (!hasDay) return "CAST(NULL AS TEXT)";
  const within = (from: string, to: string): string =>
    `${column(from)} <= :lensDay AND ${column(to)} >= :lensDay`;
  return `CASE WHEN ${within("certainFrom", "certainTo")} THEN 'HOLDS' WHEN ${within("certainFrom", "presumedTo")} THEN 'PRESUMED' WHEN ${within("possibleFrom", "possibleTo")} THEN 'POSSIBLE' END`;
}

/** The number of the newest change set, 0 while there is none: what the database calls its revision. */
export const REVISION_SQL = 'SELECT CAST(COALESCE(MAX(number), 0) AS INTEGER) AS "revision" FROM change_set';

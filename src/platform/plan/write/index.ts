export { concatenation, HOLE, holeSql, sql, text } from "./json.sql.ts";
export { textJson, type ScalarSql } from "./leaf.sql.ts";
export { statementOf } from "./statement.sql.ts";

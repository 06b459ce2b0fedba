import pg from "pg";

const BOOLEAN = 16;
const LARGE_INTEGER = 20;
const NUMERIC = 1700;
const NUMBERS: ReadonlySet<number> = new Set([21, 23, 26, 700, 701]);
const ARRAYS: ReadonlySet<number> = new Set([1005, 1007, 1009, 1015, 1016]);

type TextParser = (text: string) => unknown;

/** Values as SQLite gives them: numbers where they are exact, 1 and 0 for truth, text for everything else. */
export const readerTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number): TextParser {
    if (NUMBERS.has(type)) return Number;
    if (type === LARGE_INTEGER || type === NUMERIC) return exactNumber;
    if (type === BOOLEAN) return (text) => (text === "t" ? 1 : 0);
    if (ARRAYS.has(type)) return ownParser(type, "text");
    return (text) => text;
  },
};

/** TypeORM's own values, but for large integers, which it leaves as text. */
export const writerTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number, format: "text" | "binary" = "text"): TextParser {
    if (type === LARGE_INTEGER && format === "text") return exactNumber;
    return ownParser(type, format);
  },
};

/** The driver's own parser. */
function ownParser(type: number, format: "text" | "binary"): TextParser {
  const parserOf = pg.types.getTypeParser as (type: number, format: string) => TextParser;
  return parserOf(type, format);
}

function exactNumber(text: string): number | string {
  if (!/^-?\d+$/u.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

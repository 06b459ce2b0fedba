const BREAKS = / (?=(?:FROM|WHERE|ORDER BY|LIMIT|UNION ALL|CROSS JOIN) )|(?=\((?:SELECT|WITH) )/gu;

/** A statement in lines, for people: each part of a query on one of its own, deeper where it stands inside another. */
export function sqlLines(sql: string): string {
  const parts = sql.split(BREAKS);
  let depth = 0;
  const lines = parts.map((part) => {
    const at = depth + (part.startsWith("(") ? 1 : 0);
    depth += countOf(part, "(") - countOf(part, ")");
    return `${"  ".repeat(Math.max(0, at))}${part.trim()}`;
  });
  return `${lines.join("\n")}\n`;
}

/** How often a bracket stands in SQL, outside of text. */
function countOf(part: string, bracket: string): number {
  return part.replaceAll(/'(?:[^']|'')*'/gu, "").split(bracket).length - 1;
}

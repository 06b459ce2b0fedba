/** How many letters have to be added, left out, changed or swapped with a neighbour to get from one word to another. */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      const cell = (up: number, left: number): number => rows[row - up]?.[column - left] ?? Infinity;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const steps = [cell(1, 0) + 1, cell(0, 1) + 1, cell(1, 1) + cost];
      rows[row]?.push(Math.min(...steps, swapped ? cell(2, 2) + 1 : Infinity));
    }
  }
  return rows[from.length]?.[to.length] ?? Infinity;
}

const LONGEST_WORD = 80;

/** The word that was probably meant, if one is near: at most two slips, and fewer in a short word. */
export function nearestWord(seen: string, words: Iterable<string>): string | undefined {
  const slips = Math.min(2, Math.floor(seen.length / 3));
  if (seen.length > LONGEST_WORD) return undefined;
  let nearest: { word: string; distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - seen.length) > slips) continue;
    const distance = editDistance(seen.toLowerCase(), word.toLowerCase());
    if (distance <= slips && distance < (nearest?.distance ?? Infinity)) nearest = { word, distance };
  }
  return nearest?.word;
}

/** The end of a message: the word that was probably meant, or nothing. */
export function suggestion(seen: string, words: Iterable<string>): string {
  const word = nearestWord(seen, words);
  return word === undefined ? "" : `; did you mean ${word}?`;
}

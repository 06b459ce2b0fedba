import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { NODES, SOURCE } from "./seed-files.ts";

interface NodesFile {
  readonly nodes: readonly object[];
}

interface SourceFile {
  readonly changeSet: { readonly recordedAt: string };
  readonly source: object;
  readonly passages: readonly object[];
}

/** The same content as NDJSON: a line for each node, each source and each passage. */
export function ndjsonOf(texts: readonly string[]): string[] {
  const files = texts.map((text) => parse(text) as NodesFile | SourceFile);
  const nodes = files.flatMap((file) => ("nodes" in file ? file.nodes : []));
  const sources = files
    .flatMap((file) => ("source" in file ? [file] : []))
    .sort((left, right) => Date.parse(left.changeSet.recordedAt) - Date.parse(right.changeSet.recordedAt));
  const objects = [
    ...nodes.map((node) => ({ node })),
    ...sources.flatMap(({ changeSet, source, passages }) => [
      { changeSet, source },
      ...passages.map((passage) => ({ passage })),
    ]),
  ];
  return objects.map((object) => JSON.stringify(object));
}

/** Seed files of the repository as NDJSON. */
export function ndjsonOfFiles(paths: readonly string[]): string[] {
  return ndjsonOf(paths.map((path) => readFileSync(path, "utf8")));
}

interface SourceLine {
  readonly node?: object;
  readonly changeSet?: object;
  readonly source?: object;
  readonly passage?: object;
}

/** Lines as the seed files they would be, and which lines those are: withdrawals and corrections are in no file. */
export function seedTextsOf(all: readonly string[]): { texts: string[]; lines: string[] } {
  const read = all.map((line) => [line, JSON.parse(line) as SourceLine] as const);
  const kept = read.filter(
    ([, { node, source, passage, changeSet }]) =>
      node !== undefined || passage !== undefined || (changeSet !== undefined && source !== undefined),
  );
  const nodes: object[] = [];
  const sources: { passages: object[] }[] = [];
  for (const [, { node, passage, changeSet, source }] of kept) {
    if (node !== undefined) nodes.push(node);
    else if (passage !== undefined) sources.at(-1)?.passages.push(passage);
    else sources.push({ ...{ changeSet, source }, passages: [] });
  }
  const texts = [{ nodes }, ...sources].map((file) => JSON.stringify(file));
  return { texts, lines: kept.map(([line]) => line) };
}

/** An invented source as lines: five nodes, a header, three passages. */
export const HERALD = ndjsonOf([NODES, SOURCE]);

/** The herald's lines with words of theirs replaced. */
export function heraldLines(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  return changes.reduce((lines, [from, to]) => {
    if (!lines.some((line) => line.includes(from))) throw new Error(`no line has ${from}`);
    return lines.map((line) => line.replace(from, () => to));
  }, HERALD);
}

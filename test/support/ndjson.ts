import { readFileSync } from "node:fs";
import { parse } from "yaml";

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

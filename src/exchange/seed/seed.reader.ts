import { readFile } from "node:fs/promises";
import type { KnownThings, SeedBatch, SeedNodesFile, SeedSourceFile } from "./seed.batch.ts";
import { checkBatch } from "./seed.checks.ts";
import { problemAt, readSeedDocument } from "./seed.document.ts";
import type { SeedDocument, SeedText } from "./seed.document.ts";
import { IssueReader } from "./seed.issues.ts";
import { suggestion } from "./seed.nearest-word.ts";
import { SeedError } from "./seed.problem.ts";
import type { SeedPath, SeedPlace, SeedProblem } from "./seed.problem.ts";
import { nodesFileSchema, sourceFileSchema } from "./seed.schema.ts";
import { unkeptTexts } from "./seed.unkept-texts.ts";

const NODES_KEYS = Object.keys(nodesFileSchema.shape);
const SOURCE_KEYS = Object.keys(sourceFileSchema.shape);

type SeedFile =
  | { readonly kind: "nodes"; readonly read: SeedNodesFile }
  | { readonly kind: "source"; readonly read: SeedSourceFile };

function unknownKindOfFile(document: SeedDocument): SeedProblem {
  const { value } = document;
  const keyed = typeof value === "object" && value !== null && !Array.isArray(value);
  const keys = keyed ? Object.keys(value) : [];
  const seen = keys.length > 0 ? `saw the keys ${keys.join(", ")}` : "saw no keys";
  const expected = `expected \`nodes\`, or ${SOURCE_KEYS.map((key) => `\`${key}\``).join(", ")}`;
  const hint = keys
    .map((key) => suggestion(key, [...NODES_KEYS, ...SOURCE_KEYS]))
    .find((text) => text !== "");
  return problemAt(document, [], `${seen}, ${expected}${hint ?? ""}`);
}

function has(value: unknown, keys: readonly string[]): boolean {
  return typeof value === "object" && value !== null && keys.some((key) => Object.hasOwn(value, key));
}

function readShape(document: SeedDocument): SeedFile | SeedProblem[] {
  const { path, value } = document;
  const place = (pathInFile: SeedPath): SeedPlace => document.place(pathInFile);
  if (has(value, NODES_KEYS)) {
    const { data, error } = nodesFileSchema.safeParse(value);
    if (data !== undefined) return { kind: "nodes", read: { path, file: data, place } };
    return new IssueReader(document, nodesFileSchema).problems(error.issues);
  }
  if (has(value, SOURCE_KEYS)) {
    const { data, error } = sourceFileSchema.safeParse(value);
    if (data !== undefined) return { kind: "source", read: { path, file: data, place } };
    return new IssueReader(document, sourceFileSchema).problems(error.issues);
  }
  return [unknownKindOfFile(document)];
}

function readSeedText(text: SeedText): SeedFile | SeedProblem[] {
  const document = readSeedDocument(text);
  if (Array.isArray(document)) return document;
  const unkept = unkeptTexts(document);
  return unkept.length > 0 ? unkept : readShape(document);
}

function batchOf(files: readonly SeedFile[]): SeedBatch {
  const nodesFiles = files.flatMap((file) => (file.kind === "nodes" ? [file.read] : []));
  const sources = files.flatMap((file) => (file.kind === "source" ? [file.read] : []));
  return {
    nodes: nodesFiles.flatMap(({ file }) => file.nodes),
    nodesFiles,
    sources: sources.toSorted(
      (left, right) =>
        Date.parse(left.file.changeSet.recordedAt) - Date.parse(right.file.changeSet.recordedAt),
    ),
  };
}

/** By file as given, then from top to bottom. */
function inReadingOrder(problems: readonly SeedProblem[], paths: readonly string[]): SeedProblem[] {
  const rank = new Map(paths.map((path, index) => [path, index]));
  return problems.toSorted(
    (left, right) =>
      (rank.get(left.file) ?? 0) - (rank.get(right.file) ?? 0) ||
      left.line - right.line ||
      left.column - right.column,
  );
}

function readAll(texts: readonly SeedText[], known: KnownThings, unread: readonly SeedProblem[]): SeedBatch {
  const problems = [...unread];
  const files: SeedFile[] = [];
  for (const text of texts) {
    const file = readSeedText(text);
    if (Array.isArray(file)) problems.push(...file);
    else files.push(file);
  }
  const batch = batchOf(files);
  // With a file missing, what it would have named can't be told from what nobody names.
  problems.push(...checkBatch(batch, { ...known, complete: problems.length === 0 }));
  if (problems.length > 0) {
    throw new SeedError(
      inReadingOrder(
        problems,
        texts.map(({ path }) => path),
      ),
    );
  }
  return batch;
}

/** Reads seed files given as text; throws a SeedError that lists everything wrong with them. */
export function readSeedTexts(texts: readonly SeedText[], known: KnownThings = {}): SeedBatch {
  return readAll(texts, known, []);
}

/** The text of a file, or the problem of why there is none. */
export async function readText(path: string): Promise<SeedText | SeedProblem> {
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    return {
      file: path,
      line: 1,
      column: 1,
      path: "",
      message: `cannot be read (${code}), expected a YAML file`,
    };
  }
}

/** Reads seed files, nodes and sources in any order; throws a SeedError that lists everything wrong with them. */
export async function readSeedFiles(paths: readonly string[], known: KnownThings = {}): Promise<SeedBatch> {
  const read = await Promise.all(paths.map(readText));
  const texts = read.filter((file) => "text" in file);
  return readAll(
    texts,
    known,
    read.filter((file) => "message" in file),
  );
}

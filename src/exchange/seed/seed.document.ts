import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node } from "yaml";
import { pathText } from "./seed.problem.ts";
import type { SeedPath, SeedPlace, SeedProblem } from "./seed.problem.ts";

/** The text of one seed file, with the path it is reported under. */
export interface SeedText {
  readonly path: string;
  readonly text: string;
}

/** A parsed YAML file that knows where each of its values stands. */
export interface SeedDocument {
  readonly path: string;
  readonly value: unknown;
  /** Where the value at a path stands; of what is missing, where that which lacks it begins. */
  place(path: SeedPath): SeedPlace;
  /** Where the last key of a path stands. */
  keyPlace(path: SeedPath): SeedPlace;
  /** A value as the file writes it, before YAML reads it as a number or the like. */
  written(path: SeedPath): string | undefined;
}

interface Found {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(node: Node | null, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined || isPair(item) ? undefined : { key: null, value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === step);
  return pair && { key: pair.key as Node, value: pair.value as Node | null };
}

function descend(root: Node | null, path: SeedPath): Found {
  let found: Found = { key: null, value: root };
  for (const step of path) {
    const next = child(found.value, step);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function offsetOf({ key, value }: Found): number {
  return value?.range?.[0] ?? key?.range?.[0] ?? 0;
}

function placeAt(counter: LineCounter, offset: number): SeedPlace {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A deeply nested text exhausts the parser's stack; that is the file's fault, to be told like any other. */
function parseOrExplain(text: string, lineCounter: LineCounter): Document.Parsed | string {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      merge: false,
      strict: true,
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
      lineCounter,
    });
  } catch (error) {
    return `expected YAML that can be read: ${error instanceof Error ? error.message : "it cannot"}`;
  }
}

function syntaxProblems(file: string, document: Document.Parsed, counter: LineCounter): SeedProblem[] {
  const problems = new Map<number, SeedProblem>();
  const report = (offset: number, message: string): void => {
    const place = placeAt(counter, offset);
    // One mistake often breaks the rest of its line in many ways.
    if (!problems.has(place.line)) problems.set(place.line, { file, ...place, path: "", message });
  };
  for (const fault of [...document.errors, ...document.warnings]) {
    report(fault.pos[0], `the YAML is not well formed: ${fault.message}`);
  }
  visit(document, {
    Alias(_key, alias) {
      report(
        alias.range?.[0] ?? 0,
        `saw the alias *${alias.source}, expected the value itself: aliases are not read`,
      );
    },
  });
  return [...problems.values()];
}

/** Reads YAML 1.2 (core schema; no aliases, no merge keys, no repeated keys), or says what is wrong with it. */
export function readSeedDocument({ path: file, text }: SeedText): SeedDocument | SeedProblem[] {
  const counter = new LineCounter();
  const document = parseOrExplain(text, counter);
  if (typeof document === "string") return [{ file, line: 1, column: 1, path: "", message: document }];
  const problems = syntaxProblems(file, document, counter);
  if (problems.length > 0) return problems;
  const root = document.contents;
  return {
    path: file,
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    place: (path) => placeAt(counter, offsetOf(descend(root, path))),
    keyPlace(path) {
      const found = descend(root, path);
      return placeAt(counter, found.key?.range?.[0] ?? offsetOf(found));
    },
    written(path) {
      const { value } = descend(root, path);
      return isScalar(value) && !isAlias(value) ? value.source : undefined;
    },
  };
}

/** A problem with the value at a path, at its place. */
export function problemAt(document: SeedDocument, path: SeedPath, message: string): SeedProblem {
  return { file: document.path, ...document.place(path), path: pathText(path), message };
}

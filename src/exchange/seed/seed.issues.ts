import { z } from "zod";
import { problemAt } from "./seed.document.ts";
import type { SeedDocument } from "./seed.document.ts";
import { suggestion } from "./seed.nearest-word.ts";
import { pathText } from "./seed.problem.ts";
import type { SeedPath, SeedProblem } from "./seed.problem.ts";

type Issue = z.core.$ZodIssue;

/** What the words of zod mean to somebody who writes YAML. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "keys with values",
};

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  datetime: "an instant in UTC, such as 2022-06-02T12:00:00Z",
  url: "an address, such as https://example.org/page",
};

const QUOTED_CHARACTERS = 60;

function valueAt(value: unknown, path: SeedPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** Quotes what a file says, shortened. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const shown =
    characters.length > QUOTED_CHARACTERS ? `${characters.slice(0, QUOTED_CHARACTERS).join("")}…` : text;
  return JSON.stringify(shown);
}

function seenText(value: unknown, written: string | undefined): string {
  if (value === undefined) return "it is missing";
  if (value === null) return "saw nothing";
  if (typeof value === "string") return `saw ${quoted(value)}`;
  if (typeof value === "number") return `saw the number ${written ?? String(value)}`;
  if (typeof value === "boolean") return `saw ${written ?? String(value)}`;
  if (Array.isArray(value)) return `saw a list of ${String(value.length)}`;
  return `saw the keys ${Object.keys(value).join(", ")}`;
}

/** The schema of what stands at a path, as far as it can be told without the value. */
function schemaAt(schema: z.core.$ZodType, path: SeedPath): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return schemaAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion) {
    const keyed = schema.options.find((option) => option instanceof z.ZodObject);
    return keyed && schemaAt(keyed, path);
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return undefined;
  const inner = (schema.shape as Record<string, z.core.$ZodType>)[step];
  return inner && schemaAt(inner, rest);
}

function allowedKeys(schema: z.core.$ZodType, path: SeedPath): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** Says what was expected where a value is of the wrong type. */
function typeExpectation(issue: z.core.$ZodIssueInvalidType, value: unknown): string {
  const expected = `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
  const readAsText = typeof value === "number" || typeof value === "boolean";
  return issue.expected === "string" && readAsText ? `${expected}: put quotation marks around it` : expected;
}

function sizeExpectation(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, bound] =
    issue.code === "too_small" ? ["at least", issue.minimum] : ["at most", issue.maximum];
  const counted: Readonly<Record<string, string>> = { string: " character", array: " item" };
  const noun = counted[issue.origin] ?? "";
  return `expected ${limit} ${String(bound)}${noun}${noun === "" || Number(bound) === 1 ? "" : "s"}`;
}

function wordExpectation(issue: z.core.$ZodIssueInvalidValue, value: unknown): string {
  const words = issue.values.map(String);
  const expected = `expected one of ${words.join(", ")}`;
  return typeof value === "string" ? `${expected}${suggestion(value, words)}` : expected;
}

function formatExpectation(issue: z.core.$ZodIssueInvalidStringFormat): string {
  return `expected ${FORMAT_NAMES[issue.format] ?? issue.message}`;
}

function expectation(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return typeExpectation(issue, value);
    case "invalid_value":
      return wordExpectation(issue, value);
    case "invalid_format":
      return formatExpectation(issue);
    case "too_small":
    case "too_big":
      return sizeExpectation(issue);
    default:
      return `expected ${issue.message}`;
  }
}

/** The files' only union is text or keys: of its branches the one that was meant is told by what was seen. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly Issue[] {
  const keyed = typeof value === "object" && value !== null && !Array.isArray(value);
  return issue.errors[keyed ? issue.errors.length - 1 : 0] ?? [];
}

/** Turns what zod found into problems with places: what was seen, and what was expected. */
export class IssueReader {
  readonly #document: SeedDocument;
  readonly #schema: z.core.$ZodType;

  constructor(document: SeedDocument, schema: z.core.$ZodType) {
    this.#document = document;
    this.#schema = schema;
  }

  problems(issues: readonly Issue[], base: SeedPath = []): SeedProblem[] {
    return issues.flatMap((issue) => this.#problemsOf(issue, [...base, ...(issue.path as SeedPath)]));
  }

  #problemsOf(issue: Issue, path: SeedPath): SeedProblem[] {
    const value = valueAt(this.#document.value, path);
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => this.#unknownKey(path, key));
    if (issue.code === "invalid_union") return this.problems(meantBranch(issue, value), path);
    const seen = seenText(value, this.#document.written(path));
    return [problemAt(this.#document, path, `${seen}, ${expectation(issue, value)}`)];
  }

  #unknownKey(path: SeedPath, key: string): SeedProblem {
    const keys = allowedKeys(this.#schema, path);
    const expected = keys.length > 0 ? `, expected one of ${keys.join(", ")}` : "";
    const here = [...path, key];
    return {
      file: this.#document.path,
      ...this.#document.keyPlace(here),
      path: pathText(here),
      message: `saw the unknown key ${quoted(key)}${expected}${suggestion(key, keys)}`,
    };
  }
}

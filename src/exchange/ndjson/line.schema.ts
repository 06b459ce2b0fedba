import { z } from "zod";
import {
  changeSetSchema,
  claimSchema,
  IssueReader,
  nodeSchema,
  passageSchema,
  slugSchema,
  sourceSchema,
  unkeptTexts,
  type SeedDocument,
  type SeedPlace,
  type SeedProblem,
} from "../seed/index.ts";

const claimNameSchema = z
  .string()
  .regex(/^([0-9a-f]{24}|[a-z0-9-]+\/[a-z0-9-]+)$/u, "the key of a claim, or source-slug/ref")
  .describe("The key of a claim, or `source-slug/ref` of one on a line before.");

const nodeLine = z.strictObject({ node: nodeSchema });
const sourceLine = z.strictObject({ changeSet: changeSetSchema, source: sourceSchema });
const passageLine = z.strictObject({ passage: passageSchema });
const changeSetLine = z.strictObject({ changeSet: changeSetSchema });
const withdrawLine = z.strictObject({ withdraw: claimNameSchema });
const correctLine = z.strictObject({ correct: claimNameSchema, source: slugSchema, claim: claimSchema });

/** The kinds of lines, each told by the first of its keys that is there. */
const KINDS = [
  ["node", nodeLine, "node"],
  ["passage", passageLine, "passage"],
  ["withdraw", withdrawLine, "withdraw"],
  ["correct", correctLine, "correct"],
  ["source", sourceLine, "source"],
  ["changeSet", changeSetLine, "changeSet"],
] as const;

/** A line that was read, by its kind. */
export type Line =
  | ({ readonly kind: "node" } & z.infer<typeof nodeLine>)
  | ({ readonly kind: "passage" } & z.infer<typeof passageLine>)
  | ({ readonly kind: "withdraw" } & z.infer<typeof withdrawLine>)
  | ({ readonly kind: "correct" } & z.infer<typeof correctLine>)
  | ({ readonly kind: "source" } & z.infer<typeof sourceLine>)
  | ({ readonly kind: "changeSet" } & z.infer<typeof changeSetLine>);

/** Where a line stands. */
export interface LineOf {
  readonly file: string;
  readonly number: number;
}

/** Only so can JSON of whole characters say what no database keeps: half of a character, or U+0000. */
const ESCAPED = /\\u(?:0000|d[89a-f])/iu;

/** Reads a line, or says what is wrong with it. */
export function readLine(text: string, of: LineOf): Line | SeedProblem[] {
  const value = parsed(text);
  if (value instanceof SyntaxError) {
    return [problemOf(of, "", `the JSON is not well formed: ${value.message}`)];
  }
  const unkept = ESCAPED.test(text) ? unkeptTexts(documentOf(value, of)) : [];
  if (unkept.length > 0) return unkept;
  const found = KINDS.find(([key]) => has(value, key));
  if (found === undefined) return [problemOf(of, "", unknownLine(value))];
  const [, schema, kind] = found;
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return { kind, ...data } as Line;
  return new IssueReader(documentOf(value, of), schema).problems(error.issues);
}

/** A problem with something on a line. */
export function problemOf({ file, number }: LineOf, path: string, message: string): SeedProblem {
  return { file, line: number, column: 1, path, message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error;
  }
}

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function unknownLine(value: unknown): string {
  const keyed = typeof value === "object" && value !== null && !Array.isArray(value);
  const seen = keyed ? `saw the keys ${Object.keys(value).join(", ")}` : `saw ${typeof value}`;
  const kinds = "`node`, `changeSet` and `source`, `passage`, `changeSet`, `withdraw`, or `correct`";
  return `${seen}, expected an object with ${kinds}`;
}

/** All of a line is on that line. */
function documentOf(value: unknown, { file, number }: LineOf): SeedDocument {
  const place = (): SeedPlace => ({ line: number, column: 1 });
  return { path: file, value, place, keyPlace: place, written: () => undefined };
}

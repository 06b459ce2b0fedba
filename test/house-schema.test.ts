import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { GraphQLInterfaceType, GraphQLSchema } from "graphql";
import { isInterfaceType } from "graphql";
import { describe, expect, it } from "vitest";
import { graphSchema, printedSchema } from "../src/schema.ts";

const SCHEMA_FILE = "schema/schema.graphql";
// All of graphql-schema-linter's rules but those of alphabetical order, which printing sees to, and
// enum-values-all-caps: the values of NodeType and PropositionKind are names of types.
const RULES = [
  "arguments-have-descriptions",
  "defined-types-are-used",
  "deprecations-have-a-reason",
  "descriptions-are-capitalized",
  "enum-values-have-descriptions",
  "fields-are-camel-cased",
  "fields-have-descriptions",
  "input-object-values-are-camel-cased",
  "input-object-values-have-descriptions",
  "relay-connection-arguments-spec",
  "relay-connection-types-spec",
  "relay-page-info-spec",
  "types-are-capitalized",
  "types-have-descriptions",
];

/** What graphql-schema-linter has to say of a schema: one line for each fault. */
async function lint(text: string): Promise<string[]> {
  const child = promisify(execFile)(process.execPath, [
    "node_modules/graphql-schema-linter/lib/cli.js",
    "--stdin",
    "--format=json",
    `--rules=${RULES.join(",")}`,
  ]);
  child.child.stdin?.end(text);
  const printed = await child.then(
    ({ stdout }) => stdout,
    (failed: unknown) => (failed as { stdout: string }).stdout,
  );
  const { errors } = JSON.parse(printed) as { errors: { message: string; rule: string }[] };
  return errors.map(({ rule, message }) => `${rule}: ${message}`);
}

function interfaces(): GraphQLInterfaceType[] {
  return Object.values(graphSchema().getTypeMap()).filter((type) => isInterfaceType(type));
}

/** The fields which two implementations of an interface give different types, so that fragments of both would conflict. */
function conflictingFields(schema: GraphQLSchema, type: GraphQLInterfaceType): string[] {
  const typesByField = new Map<string, Set<string>>();
  for (const implementation of schema.getPossibleTypes(type)) {
    for (const field of Object.values(implementation.getFields())) {
      const types = typesByField.get(field.name) ?? new Set();
      typesByField.set(field.name, types.add(String(field.type)));
    }
  }
  return Array.from(typesByField)
    .filter(([, types]) => types.size > 1)
    .map(([name, types]) => `${type.name}: ${name} is ${Array.from(types).join(" or ")}`);
}

describe("the GraphQL schema", () => {
  it("is published as it is: run `npm run generate` after a change", async () => {
    expect(await readFile(SCHEMA_FILE, "utf8")).toBe(printedSchema());
  });

  it("describes every element and follows Relay's rules of connections", async () => {
    expect(await lint(printedSchema())).toEqual([]);
  });

  it("would be refused without descriptions, or with a connection that is none", async () => {
    const faults = await lint("type Query { a(b: Int): AConnection } type AConnection { nodes: Int }");
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(
      expect.arrayContaining([
        "arguments-have-descriptions",
        "fields-have-descriptions",
        "relay-connection-arguments-spec",
        "relay-connection-types-spec",
        "relay-page-info-spec",
        "types-have-descriptions",
      ]),
    );
  });

  it.each(interfaces())("gives one type to each field of all that is a %s", (type) => {
    expect(conflictingFields(graphSchema(), type)).toEqual([]);
  });
});

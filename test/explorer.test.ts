import { readFileSync } from "node:fs";
import { parse, validate, Kind, print, type OperationDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { graphSchema } from "../src/schema.ts";
import { explorerDocuments, explorerFiles, wholeText } from "./support/explorer-operations.ts";

const documents = explorerDocuments();
const operations = documents.filter(({ isFragment }) => !isFragment);

describe("the generated files of the explorer", async () => {
  const files = [...(await explorerFiles())];

  it.each(files)("%s is what `npm run generate` would write", (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("the operations of the explorer", () => {
  it("have names of their own", () => {
    const names = documents.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(operations.map((one) => [one.file, one] as const))(
    "%s is valid for the schema",
    (_file, document) => {
      expect(validate(graphSchema(), parse(wholeText(document))).map(({ message }) => message)).toEqual([]);
    },
  );

  it.each(operations.map((one) => [one.file, one] as const))(
    "%s reads all it reads through the lens of the address",
    (_file, document) => {
      const [operation] = parse(document.text).definitions as [OperationDefinitionNode];
      const fields = operation.selectionSet.selections.map((field) =>
        field.kind === Kind.FIELD
          ? `${field.name.value}(${(field.arguments ?? []).map(print).join(", ")})`
          : "?",
      );
      expect(fields).toEqual(["asOf(validAt: $on, knownAt: $known, withoutSources: $without)"]);
    },
  );
});

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nodesFileSchema, sourceFileSchema } from "./seed.schema.ts";

const REMARK = "Generated from src/exchange/seed by `npm run generate`: do not edit.";

function jsonSchemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ $schema, $comment: REMARK, title, ...rest }, null, 2)}\n`;
}

/** The text of each published JSON Schema of the seed format, by its file name. */
export function seedJsonSchemas(): Readonly<Record<string, string>> {
  return {
    "seed-nodes.schema.json": jsonSchemaText(nodesFileSchema, "Standpoint seeds: nodes"),
    "seed-source.schema.json": jsonSchemaText(
      sourceFileSchema,
      "Standpoint seeds: one source and its claims",
    ),
  };
}

/** Writes the published JSON Schemas into a directory. */
export async function writeSeedJsonSchemas(directory: string): Promise<void> {
  for (const [name, text] of Object.entries(seedJsonSchemas())) await writeFile(join(directory, name), text);
}

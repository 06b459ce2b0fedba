import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSeedTexts, readSeedFiles } from "../src/exchange/seed/index.ts";
import { normalizeText, sha256 } from "../src/platform/text/index.ts";
import { articleTexts, HAS_ARTICLES } from "./support/environment.ts";

const SEEDS = readdirSync("seeds").filter((name) => name.endsWith(".yaml"));

// The texts are the operator's: without them there is nothing to compare. On CI they must be there.
describe.skipIf(!HAS_ARTICLES)("the seeds beside the articles", () => {
  it("find every passage and every locator where they say, and leave no word uncovered", async () => {
    const batch = await readSeedFiles(SEEDS.map((name) => join("seeds", name)));
    const texts = (await articleTexts()).map((text) => normalizeText(text));
    const textsBySlug = new Map(
      batch.sources.flatMap(({ file: { source } }) => {
        const text = texts.find((candidate) => sha256(candidate) === source.text.sha256);
        return text === undefined ? [] : [[source.slug, text] as const];
      }),
    );
    expect(Array.from(textsBySlug.keys())).toEqual(batch.sources.map(({ file }) => file.source.slug));
    expect(checkSeedTexts(batch, textsBySlug)).toEqual([]);
  });
});

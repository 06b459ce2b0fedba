import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedRunFinder } from "../src/platform/text/index.ts";
import { articleTexts, HAS_ARTICLES } from "./support/environment.ts";

interface TrackedFile {
  readonly name: string;
  readonly text: string;
}

/** Every text file that git keeps, as it stands in the working tree. */
function trackedFiles(): TrackedFile[] {
  const names = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  return names
    .filter((name) => name !== "")
    .flatMap((name) => {
      const text = textOf(name);
      return text === undefined || text.includes("\0") ? [] : [{ name, text }];
    });
}

/** Nothing for a file that is about to be removed. */
function textOf(name: string): string | undefined {
  try {
    return readFileSync(name, "utf8");
  } catch {
    return undefined;
  }
}

const files = trackedFiles();

/** The lines in which a pattern is found: `name:line`. */
function linesWith(pattern: RegExp): string[] {
  return files.flatMap(({ name, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${name}:${String(index + 1)}`] : [])),
  );
}

describe("the files of the repository", () => {
  it("are seen, so that the rules below are about something", () => {
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["package.json", "src/schema.ts"]));
  });

  it.skipIf(!HAS_ARTICLES)("repeat no eight words in a row of an article", async () => {
    const find = sharedRunFinder(await articleTexts());
    const found = files.flatMap(({ name, text }) =>
      find(text).map(({ start, end }) => `${name}: characters ${String(start)} to ${String(end)}`),
    );
    expect(found).toEqual([]);
  });

  it("name no directory of the machine they were written on", () => {
    expect(linesWith(/(?<![\w./-])\/(?:work|root|tmp)\//u)).toEqual([]);
  });

  it("name no host that packages come from", () => {
    expect(
      linesWith(/"resolve[d]":|https?:\/\/[\w.-]*(?:registry|npmjs|artifactory|verdaccio)[\w.-]*\//u),
    ).toEqual([]);
  });

  it("end in one line end and hold no tabs or spaces at the ends of lines", () => {
    const ours = files.filter(({ name }) => /\.(?:ts|tsx|js|mjs|md|yaml|graphql|sql)$/u.test(name));
    expect(
      ours.filter(({ text }) => !text.endsWith("\n") || text.endsWith("\n\n")).map(({ name }) => name),
    ).toEqual([]);
    expect(ours.filter(({ text }) => /[ \t]$/mu.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe("package.json", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies" | "overrides" | "scripts",
    Record<string, string>
  >;

  it.each(["dependencies", "devDependencies", "overrides"] as const)("pins its %s exactly", (kind) => {
    const versions = Object.entries(manifest[kind]);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  });

  it("depends on what src imports, and on nothing else", () => {
    const served = files.filter(({ name }) => /^src\/(?!playground\/|explorer\/).*\.ts$/u.test(name));
    const imported = new Set(
      served.flatMap(({ text }) =>
        Array.from(
          text.matchAll(/(?:from|import) "((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w./-]+)?"/gu),
          ([, name]) => name,
        ),
      ),
    );
    // TypeGraphQL and graphology ask for a package each; TypeORM loads better-sqlite3 and pg by name.
    const asked = new Set([...imported, "graphql-scalars", "graphology-types"]);
    expect(Object.keys(manifest.dependencies).filter((name) => !asked.has(name))).toEqual([]);
    expect(Object.keys(manifest.devDependencies).filter((name) => imported.has(name))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { CONCEPTS } from "../src/concepts.ts";

const FOLDERS = CONCEPTS.map(({ folder }) => folder);
// Layers with several folders of their own, below all concepts and above all of them.
const BELOW = ["platform", "lens"];
const ABOVE = ["curation", "exchange", "commands"];

interface Import {
  readonly from: string;
  readonly to: string;
}

/** The concept that a file below src belongs to, if it belongs to one. */
function conceptOf(file: string): string | undefined {
  return FOLDERS.find((folder) => file.startsWith(`${folder}/`));
}

function layerOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** Every import of one of our files by another one, both below src. */
function importsBelowSource(): Import[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/u.test(file) && !/^(?:explorer|playground)\//u.test(file));
  return files.flatMap((from) =>
    ts
      .preProcessFile(readFileSync(join("src", from), "utf8"), true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
      .map(({ fileName }) => ({ from, to: join(dirname(from), fileName) })),
  );
}

const imports = importsBelowSource();

/** The imports that break a rule, as lines for people. */
function broken(rule: (imported: Import) => boolean): string[] {
  return imports.filter(rule).map(({ from, to }) => `${from} imports ${to}`);
}

describe("the house", () => {
  it("is read whole: each concept's door is among the files that import others", () => {
    const importers = new Set(imports.map(({ from }) => from));
    expect(FOLDERS.filter((folder) => !importers.has(`${folder}/index.ts`))).toEqual([]);
  });

  it("has a platform that imports nothing but the platform", () => {
    expect(broken(({ from, to }) => layerOf(from) === "platform" && layerOf(to) !== "platform")).toEqual([]);
  });

  it("has a lens that imports nothing but itself and the platform", () => {
    expect(broken(({ from, to }) => layerOf(from) === "lens" && !BELOW.includes(layerOf(to)))).toEqual([]);
  });

  it("lets a folder be imported through its index.ts only", () => {
    expect(
      broken(
        ({ from, to }) => dirname(from) !== dirname(to) && dirname(to) !== "." && !to.endsWith("/index.ts"),
      ),
    ).toEqual([]);
  });

  it("lets a concept import only those listed before it in src/concepts.ts", () => {
    const place = (file: string): number => FOLDERS.indexOf(conceptOf(file) ?? "");
    expect(broken(({ from, to }) => place(from) >= 0 && place(to) > place(from))).toEqual([]);
  });

  it("lets a concept import nothing that stands above the concepts", () => {
    const isAbove = (file: string): boolean => dirname(file) === "." || ABOVE.includes(layerOf(file));
    expect(broken(({ from, to }) => conceptOf(from) !== undefined && isAbove(to))).toEqual([]);
  });

  it("has no folder of things, claims or questions that src/concepts.ts does not list", () => {
    const folders = ["things", "claims", "questions"].flatMap((layer) =>
      readdirSync(join("src", layer)).map((name) => `${layer}/${name}`),
    );
    expect(folders.filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
  });
});

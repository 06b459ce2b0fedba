import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exportService, type ExportService } from "./support/exports.ts";

const run = promisify(execFile);
const BIN = resolve("node_modules/.bin");

let service: ExportService;
let directory: string;
beforeAll(async () => {
  service = await exportService();
  await mkdir("dist", { recursive: true });
  // As deep as the example itself, so that its paths lead where they lead there.
  directory = await mkdtemp("dist/front-end-");
  await cp("examples/front-end", directory, { recursive: true });
});
afterAll(async () => {
  await service.close();
  await rm(directory, { recursive: true, force: true });
});

/** Runs one of the installed programs in the example, and answers what it prints. */
async function runs(program: string, ...words: string[]): Promise<string> {
  const environment = {
    PATH: [BIN, "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    STANDPOINT_URL: service.url,
  };
  const options = { cwd: directory, env: environment };
  const { stdout } = await run(process.execPath, [resolve(BIN, program), ...words], options);
  return stdout;
}

describe("the example of a front end", () => {
  it("makes its types from the schema without a network, and fits them", { timeout: 120_000 }, async () => {
    await runs("gql.tada", "generate-output");
    expect(await readFile(join(directory, "graphql-env.d.ts"), "utf8")).toContain("'Campaign'");
    expect(await runs("tsc", "--noEmit")).toBe("");
  });

  it(
    "reads every page with fetch, asks again for nothing, and hears codes",
    { timeout: 60_000 },
    async () => {
      const lines = (await runs("tsx", "plain-fetch.ts")).trimEnd().split("\n");
      const told = lines.slice(0, -2);
      expect(told.length).toBeGreaterThan(5);
      expect(told.filter((line) => !/^[A-Z_]+ [^:]+: According to /u.test(line))).toEqual([]);
      expect(lines.slice(-2)).toEqual([
        "asked twice: 200, 304",
        expect.stringMatching(/^refused: PAGE_SIZE_LIMIT: /u),
      ]);
    },
  );

  it("asks typed questions with urql, then and now", { timeout: 60_000 }, async () => {
    const [first = "", ...told] = (await runs("tsx", "typed-urql.ts")).trimEnd().split("\n");
    expect(first).toMatch(/^second recall of George Gascón: \d+ then$/u);
    expect(told.filter((line) => !/^(?:SUPPORT|OPPOSE) .+ \(.+, [A-Z_]+\)$/u.test(line))).toEqual([]);
    expect(told.length).toBeGreaterThan(2);
  });

  it("has the versions that are installed here", async () => {
    const read = async (path: string): Promise<Record<string, Record<string, string>>> =>
      JSON.parse(await readFile(path, "utf8")) as Record<string, Record<string, string>>;
    const [example, ours] = [await read("examples/front-end/package.json"), await read("package.json")];
    const all = { ...ours["dependencies"], ...ours["devDependencies"] };
    for (const [name, version] of Object.entries({
      ...example["dependencies"],
      ...example["devDependencies"],
    }))
      expect([name, version]).toEqual([name, all[name]]);
  });
});

describe(".graphqlrc.yml", () => {
  it("leads editors to the schema and to operations", async () => {
    const { schema, documents } = parse(await readFile(".graphqlrc.yml", "utf8")) as {
      schema: string;
      documents: string[];
    };
    expect(await readFile(schema, "utf8")).toContain("type Query {");
    for (const pattern of documents) {
      const files = await readdir(pattern.split("/*")[0] ?? "", { recursive: true });
      expect(files.filter((name) => name.endsWith(".graphql"))).not.toEqual([]);
    }
  });
});

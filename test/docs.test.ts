import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { TABLES } from "../schema/migrations/1-first.tables.ts";
import { CONCEPTS } from "../src/concepts.ts";
import { filledPage, standpointCommands } from "./support/pages.ts";
import { recordedText } from "./support/recorded.ts";

// `UPDATE_EXAMPLES=1 npx vitest run test/docs.test.ts` makes the blocks of the pages anew.

const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((name) => name !== "" && existsSync(name))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));

const textOf = (name: string): string => pages.find((page) => page.name === name)?.text ?? "";

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(text: string): string[] {
  const headings = withoutCode(text).match(/^#+ .+$/gmu) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /u, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gmu, "").replace(/`[^`\n]*`/gu, (code) => code.slice(1, -1));
}

/** The links of a page that lead to nothing in the repository. */
function brokenLinks({ name, text }: { name: string; text: string }): string[] {
  const targets = Array.from(
    withoutCode(text).matchAll(/\]\((?<to>[^)\s]+)\)/gu),
    ({ groups }) => groups?.["to"] ?? "",
  );
  return targets.filter((target) => {
    if (/^https?:/u.test(target)) return false;
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? name : normalize(join(dirname(name), path));
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).includes(anchor);
  });
}

describe("the pages", () => {
  it.each(pages)("$name leads nowhere that is not there", (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it.each(pages.filter(({ text }) => text.includes("<!-- made from")))(
    "$name says what the code and the examples say",
    async ({ name, text }) => {
      const filled = await filledPage(text);
      expect(await recordedText(name, filled)).toBe(filled);
    },
  );

  it("show at least three questions with their answers in the README", () => {
    expect(textOf("README.md").match(/<!-- made from: example /gu)?.length).toBeGreaterThanOrEqual(3);
  });

  it("name every example in the README or among the questions", () => {
    const text = textOf("README.md") + textOf("docs/questions.md");
    const files = readdirSync("examples").filter((name) => name.endsWith(".graphql"));
    expect(files.filter((name) => !text.includes(`examples/${name})`))).toEqual([]);
  });

  it("name every command in the README", () => {
    const missing = standpointCommands().filter(({ words }) => !textOf("README.md").includes(`\`${words}\``));
    expect(missing).toEqual([]);
  });
});

describe("docs/data-model.md", () => {
  it("tells of every table and every column", () => {
    const sections = new Map(
      textOf("docs/data-model.md")
        .split(/^### /mu)
        .map((section) => [/^`(\w+)`/u.exec(section)?.[1], section]),
    );
    const missing = TABLES.flatMap(({ name, columns }) =>
      Object.keys(columns)
        .filter((column) => !(sections.get(name) ?? "").includes(`\`${column}\``))
        .map((column) => `${name}.${column}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("docs/architecture.md", () => {
  it("tells of every concept, in the order of the house", () => {
    const text = textOf("docs/architecture.md");
    const places = CONCEPTS.map(({ folder }) => text.indexOf(`\`${folder}\``));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it.each([
    "docs/architecture.md",
    "docs/data-model.md",
    "docs/vocabulary.md",
    "docs/http.md",
    "docs/questions.md",
  ])("%s names no file that is not there", (page) => {
    const named =
      textOf(page).match(/(?<=`)(?:src|test|schema|seeds|docs|examples)\/[\w./-]*\w(?=`)/gu) ?? [];
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("docs/decisions", () => {
  const decisions = pages.filter(({ name }) => /^docs\/decisions\/\d{4}-/u.test(name));

  it("say their context, the decision, its consequences and what else was considered", () => {
    const headings = ["Context", "Decision", "Consequences", "Considered"].map((word) => `\n## ${word}\n`);
    const lacking = decisions.filter(({ text }) => !headings.every((heading) => text.includes(heading)));
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it("name every dependency and say why it is there", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      "dependencies" | "devDependencies",
      Record<string, string>
    >;
    const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    const text = decisions.find(({ name }) => name.endsWith("-dependencies.md"))?.text ?? "";
    expect(named.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

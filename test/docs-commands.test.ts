import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportService, type ExportService } from "./support/exports.ts";

const PAGES = ["docs/exports.md", "docs/for-front-ends.md"];

let service: ExportService;
beforeAll(async () => {
  service = await exportService();
});
afterAll(() => service.close());

/** A `curl` of a page, as far as the pages use it. */
interface Command {
  readonly page: string;
  readonly line: string;
  readonly path: string;
  readonly init: RequestInit;
}

const commands = PAGES.flatMap((page) =>
  Array.from(readFileSync(page, "utf8").matchAll(/^```sh\n([\s\S]*?)^```/gmu), ([, block = ""]) =>
    block
      .replaceAll("\\\n", " ")
      .split("\n")
      .filter((line) => line.startsWith("curl "))
      .map((line) => commandOf(page, line)),
  ).flat(),
);

function commandOf(page: string, line: string): Command {
  const words = Array.from(
    line.matchAll(/'([^']*)'|(\S+)/gu),
    ([, quoted, bare]) => quoted ?? bare ?? "",
  ).slice(1);
  const after = (option: string): string[] => words.filter((_word, index) => words[index - 1] === option);
  const url = new URL(words.find((word) => word.startsWith("http://localhost:4000")) ?? "");
  const [body] = after("--data");
  const headers = after("-H").map((header) => header.split(": ", 2) as [string, string]);
  const method = words.includes("-I") ? "HEAD" : body === undefined ? "GET" : "POST";
  return {
    ...{ page, line },
    path: url.pathname + url.search,
    init: { method, headers, ...(body === undefined ? {} : { body }) },
  };
}

describe("the commands of the pages", () => {
  it("are there on every page", () => {
    expect(new Set(commands.map(({ page }) => page))).toEqual(new Set(PAGES));
  });

  it.each(commands)("$line is answered", async ({ path, init }) => {
    const response = await fetch(service.url + path, init);
    const text = await response.text();
    expect([response.status, text.includes('"errors"')]).toEqual([200, false]);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(init.method === "HEAD" || text.length > 20).toBe(true);
  });
});

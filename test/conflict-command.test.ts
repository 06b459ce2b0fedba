import { afterAll, describe, expect, it } from "vitest";
import { standpoint, type CommandRun } from "./support/command-line.ts";
import { testPlace, type TestPlace } from "./support/database.ts";

describe("standpoint conflict", () => {
  const places: TestPlace[] = [];
  afterAll(async () => {
    for (const place of places) await place.remove();
  });

  async function commands(): Promise<(...args: string[]) => Promise<CommandRun>> {
    const place = await testPlace();
    places.push(place);
    return (...args) => standpoint(args, { DATABASE_URL: place.url });
  }

  it("lists what the articles disagree on, settles it, and opens it again", async () => {
    const run = await commands();
    await run("init");
    const about =
      "ending-cash-bail: Its SCOPE is said to be ALL (no limit given) and NONVIOLENT_FELONIES; it has one at a time.";
    const listed = await run("conflict", "list");
    const [, key = ""] = /^(trait-[0-9a-f]{24}) {2}OPEN/u.exec(listed.out) ?? [];
    const [, , side = ""] = listed.out.split("\n").map((line) => line.trim().split(" ")[0] ?? "");
    expect(listed.out).toContain(`${key}  OPEN  ${about}\n`);
    const meta = ["--author", "An editor", "--reason", "The Times is explicit."];
    expect(await run("conflict", "resolve", key, ...meta, "--favour", `Trait:${side}`)).toMatchObject({
      code: 0,
      out: `Resolved ${key} in revision 3.\n`,
    });
    expect((await run("conflict", "list")).out).toContain(`${key}  RESOLVED  ${about}\n`);
    expect((await run("conflict", "list")).out).toContain(`${side}  NONVIOLENT_FELONIES  (favoured)\n`);
    expect((await run("conflict", "resolve", key, ...meta)).err).toContain("is resolved");
    expect((await run("conflict", "reopen", key, ...meta)).out).toBe(`Reopened ${key} in revision 4.\n`);
    expect((await run("conflict", "list")).out).toContain(`${key}  OPEN`);
    expect(await run("conflict", "resolve", "trait-1", ...meta)).toMatchObject({ code: 1, out: "" });
  });

  it("says that the sources disagree on nothing where they don't", async () => {
    const run = await commands();
    await run("migrate");
    expect(await run("conflict", "list")).toMatchObject({
      code: 0,
      out: "The sources disagree on nothing.\n",
    });
  });
});

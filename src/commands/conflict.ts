import type { Command } from "commander";
import { reopenConflict, resolveConflict } from "../curation/index.ts";
import { reading, type Database, type Reader } from "../platform/database/index.ts";
import { Memory } from "../platform/memory/index.ts";
import { requestContext } from "../questions/as-of/index.ts";
import { conflictPage, type Conflict } from "../questions/conflict/index.ts";
import { graphShapes } from "../schema.ts";
import { Subject } from "../things/node/index.ts";
import { changeSet, withMeta, type Meta } from "./change.ts";
import { say } from "./ending.ts";
import { withDatabase } from "./with-database.ts";

const PAGE = 100;

/** The commands about what the sources disagree on. */
export function addConflictCommands(program: Command): void {
  const conflict = program.command("conflict").description("what the sources disagree on");
  conflict
    .command("list")
    .description("every conflict, with its sides and whether it is settled")
    .action(list);
  withMeta(conflict.command("resolve"))
    .description("settle a conflict: it counts as resolved until another side comes; nothing is deleted")
    .argument("<conflict>", "the key of the conflict, as the list or an answer gave it")
    .option("--favour <side>", "the key of the side that is right; none when left out")
    .action((key: string, { favour, ...meta }: Meta & { readonly favour?: string }) =>
      withDatabase(async (database) => {
        const favours = favour === undefined ? null : keyOf(favour);
        const { revision } = await database.write((db) =>
          resolveConflict(db, { conflict: key, favours }, changeSet(meta)),
        );
        say(`Resolved ${key} in revision ${String(revision)}.`);
      }),
    );
  withMeta(conflict.command("reopen"))
    .description("open a conflict again: take back the judgement that settles it")
    .argument("<conflict>", "the key of the conflict, as the list or an answer gave it")
    .action((key: string, meta: Meta) =>
      withDatabase(async (database) => {
        const { revision } = await database.write((db) => reopenConflict(db, key, changeSet(meta)));
        say(`Reopened ${key} in revision ${String(revision)}.`);
      }),
    );
}

function list(): Promise<void> {
  return withDatabase(async (database) => {
    const lines = await reading(database, (reader) => conflictLines(reader, database));
    for (const line of lines.length === 0 ? ["The sources disagree on nothing."] : lines) say(line);
  });
}

async function conflictLines(reader: Reader, { dataSource }: Database): Promise<string[]> {
  const context = requestContext(reader, graphShapes(dataSource), new Memory());
  const { scope, load } = context;
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof conflictPage>> = await conflictPage(context, scope, {
      first: PAGE,
      after,
    });
    for (const conflict of page.nodes) {
      const { about } = conflict.found;
      const node = about === null ? null : await load.one(Subject, about, scope);
      lines.push(...linesOf(conflict, node === null ? "an event" : String(node["slug"])));
    }
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return lines;
}

function linesOf({ key, status, explanation, members }: Conflict, about: string): string[] {
  const sides = members.map((member) => {
    const favoured = member.isFavoured ? "  (favoured)" : "";
    return `     ${member.key}  ${member.says}${favoured}`;
  });
  return [`${key}  ${status}  ${about}: ${explanation}`, ...sides];
}

/** The key of a proposition or claim from its id; a bare key is as good. */
function keyOf(side: string): string {
  return side.replace(/^[A-Z][a-z]+:/u, "").replace(/@.*$/u, "");
}

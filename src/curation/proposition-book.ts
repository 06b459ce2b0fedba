import { anyOf } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { propositionsIn } from "./content.ts";
import type { ClaimDraft, PropositionDraft } from "./draft.ts";
import { propositionKey } from "./keys.ts";
import { serials, type Write } from "./write.ts";

/** Which integer stands for which proposition: those that are known, and those that a change adds. */
export interface PropositionBook {
  /** The integer of a proposition by its key. */
  serial(key: string): number;
  /** What is new, by integer. */
  readonly added: ReadonlyMap<number, PropositionDraft>;
}

/** Opens the book for a change: every proposition that its drafts are, or refer to. */
export async function propositionBook(write: Write, drafts: readonly ClaimDraft[]): Promise<PropositionBook> {
  const own = new Map(drafts.map(({ proposition }) => [propositionKey(proposition), proposition]));
  const keys = [...new Set([...own.keys(), ...drafts.flatMap(referencesOf)])];
  const known = await write.rows<{ key: string; serial: number }>(
    `SELECT key AS "key", MAX(serial) AS "serial" FROM proposition WHERE ${anyOf(write.engine, "key", "keys", "text")} GROUP BY key`,
    { keys },
  );
  const byKey = new Map(known.map(({ key, serial }) => [key, serial]));
  const next = await serials(write, "proposition");
  const added = new Map<number, PropositionDraft>();
  for (const [key, draft] of own) {
    if (byKey.has(key)) continue;
    const serial = next();
    byKey.set(key, serial);
    added.set(serial, draft);
  }
  return {
    added,
    serial(key) {
      const serial = byKey.get(key);
      if (serial !== undefined) return serial;
      throw new Problem(
        "BAD_INPUT",
        `A claim refers to the proposition ${key}: expected one of this graph.`,
        { key },
      );
    },
  };
}

function referencesOf(draft: ClaimDraft): string[] {
  return [draft.saidIn, draft.inferredFrom, ...propositionsIn(draft.proposition)].filter(
    (key) => key !== null,
  );
}

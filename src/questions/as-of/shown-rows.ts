import type { LensScope } from "../../lens/index.ts";
import type { Class, ThinRow } from "../../platform/links/index.ts";
import type { RequestContext } from "./request.ts";

/** The rows that an answer names, read under its lens, all together, and only where they are asked for. */
export class ShownRows {
  readonly context: RequestContext;
  readonly scope: LensScope;

  constructor(context: RequestContext, scope: LensScope) {
    this.context = context;
    this.scope = scope;
  }

  /** How to read the row that an answer rests on: the lens shows it, or the answer would not. */
  one<Row extends object>(of: Class<Row>, serial: number): () => Promise<Row> {
    return async () => {
      const row = await this.context.load.one(of, serial, this.scope);
      if (row === null) throw new Error(`${of.name} ${String(serial)} is not to be seen.`);
      return row as ThinRow & Row;
    };
  }

  /** How to read several, in their order. */
  all<Row extends object>(of: Class<Row>, serials: readonly number[]): () => Promise<Row[]> {
    const reads = serials.map((serial) => this.one(of, serial));
    return () => Promise.all(reads.map((read) => read()));
  }
}

import DataLoader from "dataloader";
import type { Lens, Parents } from "../reading/index.ts";

/** A row of which a list is asked. */
export interface Parent {
  readonly serial: number;
  readonly lens: Lens;
}

type Read<List> = (parents: Parents) => readonly List[];

/** The loaders of one request: one for each list and what is asked of it, made where it is needed first. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<Parent, unknown, number>>();

  /** The list of a parent, read together with those of all other parents that ask for the same. */
  load<List>(list: string, parent: Parent, read: Read<List>): Promise<List> {
    const name = list + parent.lens.suffix;
    const known = this.#loaders.get(name);
    const loader = known ?? loaderOf(read, parent.lens);
    if (known === undefined) this.#loaders.set(name, loader);
    return loader.load(parent) as Promise<List>;
  }
}

function loaderOf<List>(read: Read<List>, lens: Lens): DataLoader<Parent, unknown, number> {
  return new DataLoader<Parent, unknown, number>(
    (parents) => Promise.resolve(read({ serials: parents.map(({ serial }) => serial), lens })),
    { cacheKeyFn: ({ serial }) => serial },
  );
}

import type { NamedBefore, NamedClaim } from "../seed/index.ts";

/** How many refs are remembered; a claim that was named longer ago is referred to by its key. */
export const REMEMBERED_REFS = 50_000;

/** A claim that has a ref. */
export interface ClaimName extends NamedClaim {
  /** The key of the claim. */
  readonly claim: string;
}

/** What refs name, as `source-slug/ref`: the last ones. */
export class ClaimNames implements NamedBefore {
  readonly #names = new Map<string, ClaimName>();

  get(fullReference: string): ClaimName | undefined {
    return this.#names.get(fullReference);
  }

  remember(fullReference: string, name: ClaimName): void {
    const oldest = this.#names.keys().next();
    if (this.#names.size >= REMEMBERED_REFS && oldest.done !== true) this.#names.delete(oldest.value);
    this.#names.set(fullReference, name);
  }
}

import transliterate from "@sindresorhus/transliterate";
import { sha256 } from "./hash.ts";

/**
 * The search key of a name: the same for every spelling that differs by case, accent, composition, punctuation or
 * white space only. A name in a script that has no Latin spelling keeps its letters; only white space folds to nothing.
 */
export function foldName(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  const words = latinOf(plain)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
  return words === "" ? plain.replaceAll(/\s+/gu, " ").trim() : words;
}

/** Some letters lose an accent first and find their Latin spelling only then: go on until nothing changes. */
function latinOf(text: string): string {
  const latin = transliterate(text).toLowerCase().normalize("NFKC");
  return latin === text ? text : latinOf(latin);
}

/** A human address of a name, in a–z, 0–9 and hyphens; a name without a Latin spelling gets one made of its hash. */
export function slugOf(text: string): string {
  const folded = foldName(text);
  const slug = folded.replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-|-$/gu, "");
  return slug === "" ? `name-${sha256(folded).slice(0, 12)}` : slug;
}

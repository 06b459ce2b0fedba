import { registerEnumType } from "type-graphql";

/**
 * A closed set of words, declared once: the TypeScript type, the GraphQL enum and the values a seed may use all come
 * from it.
 */
export function closedSet<const Words extends Record<string, string>>(
  name: string,
  description: string,
  words: Words,
): { readonly [Word in keyof Words]: Word } {
  const entries = Object.keys(words).map((word) => [word, word]);
  const set = Object.fromEntries(entries) as { [Word in keyof Words]: Word };
  const valuesConfig = Object.fromEntries(
    Object.entries(words).map(([word, meaning]) => [word, { description: meaning }]),
  );
  registerEnumType(set, { name, description, valuesConfig: valuesConfig as never });
  return set;
}

/** The words of a closed set, in the order of declaration. */
export function wordsOf<Word extends string>(set: Readonly<Record<Word, Word>>): [Word, ...Word[]] {
  return Object.keys(set) as [Word, ...Word[]];
}

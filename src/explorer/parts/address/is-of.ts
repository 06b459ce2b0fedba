/** Whether a part of the address is one of the words that there are: anybody can write an address. */
export function isOf<Words extends object>(words: Words, word: string): word is string & keyof Words {
  return Object.hasOwn(words, word);
}

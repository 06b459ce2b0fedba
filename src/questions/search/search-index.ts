import { IntTable } from "../../platform/memory/index.ts";
import { Chains } from "./chains.ts";
import { MATCHED_TEXTS, type MatchedText } from "./search.words.ts";
import { tokensOf } from "./tokens.ts";
import { WordBook } from "./word-book.ts";

/** A text by which something is found. */
export interface IndexedText {
  readonly kind: MatchedText;
  readonly text: string;
  /** The serial of what it finds. */
  readonly serial: number;
  /** The serial of what it falls with, when sources are set aside: a name's is that of its trait. */
  readonly belongsTo: number;
  /** What tells its row from others of its kind: it is closed by it. */
  readonly row: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/**
 * What is known of each text, by its number. Its kind is a place in MATCHED_TEXTS; its words are those from the end of the
 * text before it to its own.
 */
export type TextColumns = Readonly<
  Record<"kind" | "serial" | "belongsTo" | "knownFrom" | "knownTo" | "end" | "word", Int32Array>
>;

/** Of a longer text only so many words are looked through. */
export const WORDS_OF_A_TEXT = 500;

/**
 * Every text by which something is found, word by word, with the revisions between which it is known. Texts themselves
 * are not kept, save the spellings of names: what is found has its own.
 */
export class SearchIndex {
  readonly words = new WordBook();
  private readonly textsByWord = new Chains();
  private readonly texts = new IntTable(["kind", "serial", "belongsTo", "knownFrom", "knownTo", "end"]);
  private readonly wordsOfTexts = new IntTable(["word"]);
  private readonly lastRows = new Map<MatchedText, number>();
  private readonly spellings = new Map<number, string>();
  private readonly spellingByRow = new Map<number, number>();
  /** The text of each claim, by its serial; 0 where there is none, as the first text is number 1. */
  private readonly claimTexts = new IntTable(["text"]);

  add({ text, kind, row, ...facts }: IndexedText): void {
    const tokens = tokensOf(text).slice(0, WORDS_OF_A_TEXT);
    const words = tokens.flatMap(({ pieces, isRun }) => pieces.map((piece) => this.enter(piece, isRun)));
    for (const word of words) this.wordsOfTexts.push({ word });
    const end = this.wordsOfTexts.length;
    const number = this.texts.push({ ...facts, kind: MATCHED_TEXTS.indexOf(kind), end });
    for (const word of new Set(words)) this.textsByWord.add(word, number);
    this.lastRows.set(kind, row);
    if (kind === "SPELLING") {
      this.spellings.set(number, text);
      this.spellingByRow.set(row, number);
    }
    if (kind === "PARAPHRASE") {
      while (this.claimTexts.length <= row) this.claimTexts.push({ text: 0 });
      this.claimTexts.set(row, "text", number + 1);
    }
  }

  /** Notes until when the text of a row is known. */
  close(kind: "SPELLING" | "PARAPHRASE", { row, knownTo }: { row: number; knownTo: number }): void {
    const number = kind === "SPELLING" ? this.spellingByRow.get(row) : this.claimTexts.at(row, "text") - 1;
    if (number !== undefined && number >= 0) this.texts.set(number, "knownTo", knownTo);
  }

  /** The row of the last text of a kind; 0 where there is none. Rows come in the order of their numbers. */
  lastRow(kind: MatchedText): number {
    return this.lastRows.get(kind) ?? 0;
  }

  /** How many texts there are; their numbers go from 0. */
  get length(): number {
    return this.texts.length;
  }

  /** All texts as they are now, column by column: good until the next is added. */
  get columns(): TextColumns {
    const column = (name: (typeof this.texts.names)[number]): Int32Array => this.texts.column(name);
    return {
      kind: column("kind"),
      serial: column("serial"),
      belongsTo: column("belongsTo"),
      knownFrom: column("knownFrom"),
      knownTo: column("knownTo"),
      end: column("end"),
      word: this.wordsOfTexts.column("word"),
    };
  }

  /** A spelling as it was written; null for any other text. */
  spelling(text: number): string | null {
    return this.spellings.get(text) ?? null;
  }

  visitTexts(word: number, visitor: (text: number) => void): void {
    this.textsByWord.visit(word, visitor);
  }

  /** How many texts have any of some words, those with several counted more than once. */
  textCount(words: Iterable<number>): number {
    let count = 0;
    for (const word of words) count += this.textsByWord.count(word);
    return count;
  }

  trim(): void {
    this.words.trim();
    for (const part of [this.textsByWord, this.texts, this.wordsOfTexts, this.claimTexts]) part.trim();
  }

  /** What the typed arrays take, which is nearly all. */
  get byteLength(): number {
    const parts = [this.words, this.textsByWord, this.texts, this.wordsOfTexts, this.claimTexts];
    return parts.reduce((bytes, part) => bytes + part.byteLength, 0);
  }

  /** Words are numbered as they come, and each has its list of texts from then on. */
  private enter(piece: string, isRun: boolean): number {
    return this.words.enter(piece, { isRun });
  }
}

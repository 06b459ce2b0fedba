import { KnownSpans, NumberColumn, NumberTable } from "../../platform/memory/index.ts";
import { Postings, type WordsOfTexts } from "./postings.ts";
import { MATCHED_TEXTS, type MatchedText } from "./search.words.ts";
import { Spellings } from "./spellings.ts";
import { foldedTokens, plainWords } from "./tokens.ts";
import { WordBook } from "./word-book.ts";

/** A text by which something is found. */
export type TextRow = readonly [
  /** What tells its row from others of its kind: it is closed by it. */
  row: number,
  text: string,
  /** The serial of what it finds. */
  serial: number,
  /** The serial of what it falls with, when sources are set aside: a name's is that of its trait. */
  belongsTo: number,
  knownFrom: number,
  knownTo: number,
];

/** Of a longer text only so many words are looked through. */
export const WORDS_OF_A_TEXT = 500;

const SPELLING = MATCHED_TEXTS.indexOf("SPELLING");
const WORD = { isRun: false };
const PARAPHRASE = MATCHED_TEXTS.indexOf("PARAPHRASE");

/**
 * Every text by which something is found, word by word, with the revisions between which it is known. Texts themselves
 * are not kept, save the spellings of names: what is found has its own.
 */
export class SearchIndex {
  readonly words = new WordBook();
  readonly spans = new KnownSpans();
  /**
   * What is known of each text, by its number: the place of its kind in MATCHED_TEXTS, what it finds, the place in `spans`
   * of the revisions between which it is known, and where its words end. They begin where those of the text before end.
   */
  readonly texts = new NumberTable(["kind", "serial", "span", "end"]);
  /** The words of all texts, one text after the other. */
  readonly wordsOfTexts = new NumberColumn();
  private readonly postings = new Postings();
  private readonly spellings = new Spellings();
  private readonly lastRows = new Map<MatchedText, number>();
  /** Where texts of claims begin that come one after the other, in the order of their claims. */
  private readonly claimRuns: { readonly begin: number; end: number }[] = [];
  private isWritten = false;

  add(kind: MatchedText, [row, text, serial, belongsTo, knownFrom, knownTo]: TextRow): void {
    const words = this.wordsOf(text);
    for (const word of words) this.wordsOfTexts.push(word);
    const number = this.texts.push({
      kind: MATCHED_TEXTS.indexOf(kind),
      serial,
      span: this.spans.placeOf(knownFrom, knownTo),
      end: this.wordsOfTexts.length,
    });
    // All lists are written at once when everything has been read.
    if (this.isWritten) for (const word of new Set(words)) this.postings.add(word, number);
    this.lastRows.set(kind, row);
    if (kind === "SPELLING") this.spellings.add({ text: number, row, belongsTo, written: text });
    if (kind === "PARAPHRASE") this.addToRun(number);
  }

  /** Notes until when the text of a row is known. */
  close(kind: "SPELLING" | "PARAPHRASE", { row, knownTo }: { row: number; knownTo: number }): void {
    const text = kind === "SPELLING" ? this.spellings.textOfRow(row) : this.textOfClaim(row);
    if (text < 0) return;
    const knownFrom = this.spans.knownFrom(this.texts.at(text, "span"));
    this.texts.set(text, "span", this.spans.placeOf(knownFrom, knownTo));
  }

  /** The row of the last text of a kind; 0 where there is none. Rows come in the order of their numbers. */
  lastRow(kind: MatchedText): number {
    return this.lastRows.get(kind) ?? 0;
  }

  /** How many texts there are; their numbers go from 0. */
  get length(): number {
    return this.texts.length;
  }

  /** A spelling as it was written; null for any other text. */
  spelling(text: number): string | null {
    return this.texts.at(text, "kind") === SPELLING ? this.spellings.writtenOf(text) : null;
  }

  /** The serial of what a text falls with, when sources are set aside. */
  belongsTo(text: number): number {
    return this.texts.at(text, "kind") === SPELLING
      ? this.spellings.traitOf(text)
      : this.texts.at(text, "serial");
  }

  visitTexts(word: number, visitor: (text: number) => void): void {
    this.postings.visit(word, visitor);
  }

  /** How many texts have a word. */
  textCount(word: number): number {
    return this.postings.count(word);
  }

  /** Writes the lists of texts anew, where that is due: once everything has been read, and when much has been added. */
  tidy(): void {
    if (this.isWritten && !this.postings.isLoose) return;
    this.postings.write(this.allWords());
    this.isWritten = true;
    for (const part of [this.words, this.texts, this.wordsOfTexts, this.spellings]) part.trim();
  }

  /** What the typed arrays take, which is nearly all. */
  get byteLength(): number {
    const parts = [this.words, this.postings, this.texts, this.wordsOfTexts, this.spellings, this.spans];
    return parts.reduce((bytes, part) => bytes + part.byteLength, 0);
  }

  private allWords(): WordsOfTexts {
    const [ends, words] = [this.texts.columns.end.cells, this.wordsOfTexts.cells];
    return {
      textCount: this.texts.length,
      wordCount: this.words.length,
      endOf: (text) => ends[text] ?? 0,
      wordAt: (place) => words[place] ?? 0,
    };
  }

  private wordsOf(text: string): number[] {
    // Without a list of tokens, which takes longer to make than the words to find.
    const plain = plainWords(text)?.slice(0, WORDS_OF_A_TEXT);
    if (plain !== undefined) return plain.map((word) => this.words.enter(word, WORD));
    return foldedTokens(text)
      .slice(0, WORDS_OF_A_TEXT)
      .flatMap(({ pieces, isRun }) => pieces.map((piece) => this.words.enter(piece, { isRun })));
  }

  private addToRun(text: number): void {
    const last = this.claimRuns.at(-1);
    if (last?.end === text) last.end = text + 1;
    else this.claimRuns.push({ begin: text, end: text + 1 });
  }

  /** The text of a claim; -1 where there is none. */
  private textOfClaim(serial: number): number {
    const run = this.claimRuns.findLast(({ begin }) => this.texts.at(begin, "serial") <= serial);
    if (run === undefined) return -1;
    let [low, high] = [run.begin, run.end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.texts.at(middle, "serial") < serial) low = middle + 1;
      else high = middle;
    }
    const isIt = low < run.end && this.texts.at(low, "serial") === serial;
    return isIt && this.texts.at(low, "kind") === PARAPHRASE ? low : -1;
  }
}

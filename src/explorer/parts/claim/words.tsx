import { useState } from "react";

interface WordsProps {
  /** The characters of the source; null where its text is not at hand. */
  readonly excerpt: string | null;
  readonly paraphrase: string;
}

/** The words of the source where they are at hand, and ours, each marked as whose they are. */
export function Words({ excerpt, paraphrase }: WordsProps) {
  return (
    <>
      {excerpt !== null && (
        <blockquote className="claim-words">
          <Long text={excerpt} isQuoted />
        </blockquote>
      )}
      <p className="claim-ours">
        <span className="whose">in our words</span> <Long text={paraphrase} />
      </p>
    </>
  );
}

/** What is more than a paragraph is shown when it is asked for. */
const SHOWN_CHARACTERS = 400;

/** Cut between characters, not within a pair of surrogates. */
function beginningOf(text: string): string {
  return text.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, "");
}

export function Long({ text, isQuoted = false }: { readonly text: string; readonly isQuoted?: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > SHOWN_CHARACTERS;
  const shown = isLong && !isWhole ? `${beginningOf(text)}…` : text;
  return (
    <>
      {isQuoted ? <q dir="auto">{shown}</q> : <span dir="auto">{shown}</span>}
      {isLong && (
        <button
          type="button"
          className="as-link"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? "less" : "whole text"}
        </button>
      )}
    </>
  );
}

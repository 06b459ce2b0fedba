import { useState } from "react";
import type { ClaimData } from "./claim-page.tsx";

/** How to cite it, how to correct it, and the address that keeps it as it stood. */
export function ClaimUse({ claim: { inWords, address, evidence, key } }: { readonly claim: ClaimData }) {
  const [source] = evidence.nodes.map((piece) => piece.source);
  return (
    <>
      <section aria-labelledby="cite">
        <h2 id="cite">How to cite it</h2>
        <Copied label="With a footnote" text={`${inWords.sentence}\n\n${inWords.footnote}`} />
        <Copied label="Markdown" text={inWords.markdown} />
        {source && <Copied label="The source, as BibTeX" text={source.citation.bibtex} />}
        {source && <Copied label="The source, as RIS" text={source.citation.ris} />}
        <p>
          This claim as of its revision, now and later: <a href={address}>{address}</a>
        </p>
      </section>
      <section aria-labelledby="correct">
        <h2 id="correct">How to correct it</h2>
        <p>
          Name this claim by its key, <code>{key}</code>, say what is wrong, and which characters of which
          source say otherwise. Whoever keeps this record withdraws or corrects it by{" "}
          <code>standpoint correct</code>; the address above then says so first, and goes on to tell what
          stood here.
        </p>
      </section>
    </>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details className="copied">
      <summary>{label}</summary>
      <pre tabIndex={0}>{text}</pre>
      <button type="button" className="secondary outline" onClick={() => void copy()}>
        {isCopied ? "Copied" : "Copy"}
      </button>
    </details>
  );
}

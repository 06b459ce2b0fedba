import type { ReactNode } from "react";
import { Facts, type Fact } from "../../parts/facts/index.ts";
import { Name, NodeLink } from "../../parts/links/index.ts";
import { countWords, decimalWords, wholeWords } from "../../parts/words/index.ts";
import { publishedWords } from "./published-words.ts";
import type { SourceData } from "./source-page.tsx";

/** Who published a source, when, and what of its text is known. */
export function SourceFacts({ source }: { readonly source: SourceData }) {
  const { title, publisher, dateReason, codePoints, textSha256, evidence, knownFrom } = source;
  const facts: readonly Fact[] = [
    ["Title", title === null ? "not known" : <Name key="title">{title}</Name>],
    ["Published by", <NodeLink key="publisher" node={publisher} />],
    ["By", authors(source)],
    ["When", publishedWords(source)],
    ["Why we infer that date", dateReason === null ? null : <Name key="why">{dateReason}</Name>],
    ["Where", where(source.url)],
    ["Its text", `${decimalWords(String(codePoints))} characters`],
    ["What of it is used", countWords(evidence.totalCount, "piece of evidence", "pieces of evidence")],
    ["SHA-256 of the text", <code key="hash">{textSha256}</code>],
    ["Recorded", `in revision ${String(knownFrom)}`],
  ];
  return <Facts facts={facts} />;
}

function authors({ authorships: { nodes, totalCount } }: SourceData): ReactNode {
  if (totalCount === 0) return "nobody is named";
  return (
    <>
      {nodes.map(({ author }, index) => (
        <span key={author.slug}>
          {index > 0 && ", "}
          <NodeLink node={author} />
        </span>
      ))}
      {totalCount > nodes.length && ` and ${wholeWords(totalCount - nodes.length)} more`}
    </>
  );
}

/** An address of the web is a link; any other is text. */
function where(url: string | null): ReactNode {
  if (url === null) return null;
  if (!/^https?:\/\//u.test(url)) return <Name>{url}</Name>;
  return (
    <a href={url} rel="noreferrer">
      <Name>{url}</Name>
    </a>
  );
}

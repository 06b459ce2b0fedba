import { useLens, type Lens } from "../../lens/index.ts";
import "./take-away.css";

interface TakeAwayProps {
  /** Which list: the name of an export. */
  readonly list: string;
  /** In which formats there is one. */
  readonly formats?: readonly string[];
  /** What is asked of it beside the lens; null for nothing. */
  readonly asked?: Readonly<Record<string, readonly string[] | null | undefined>>;
  /** What it is: “these claims”. */
  readonly what: string;
}

const NAMES: Readonly<Record<string, string>> = {
  bib: "BibTeX",
  csv: "CSV",
  "csl.json": "CSL",
  "ftm.json": "FollowTheMoney",
  gexf: "GEXF",
  json: "JSON",
  jsonld: "JSON-LD",
  md: "Markdown",
  ris: "RIS",
};

/** What is shown, as files: under the same lens, and all of it. */
export function TakeAway({ list, formats = ["csv", "json"], asked = {}, what }: TakeAwayProps) {
  const lens = useLens();
  return (
    <p className="take-away">
      Take {what} with you:{" "}
      {formats.map((format, index) => (
        <span key={format}>
          {index > 0 && " · "}
          <a href={exportAddress(`${list}.${format}`, lens, asked)} download>
            {NAMES[format] ?? format}
            <span className="unseen"> of {what}</span>
          </a>
        </span>
      ))}
    </p>
  );
}

/** Where an export of a list is, under a lens. */
function exportAddress(file: string, { on, known, without }: Lens, asked: TakeAwayProps["asked"]): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(asked ?? {}))
    for (const value of values ?? []) search.append(name, value);
  if (on !== null) search.set("validAt", on);
  if (known !== null) search.set("knownAt", known);
  for (const slug of without) search.append("withoutSources", slug);
  const text = search.toString();
  return `/export/${file}${text === "" ? "" : `?${text}`}`;
}

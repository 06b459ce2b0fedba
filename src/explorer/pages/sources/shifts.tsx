import type { ResultOf } from "gql.tada";
import { ClaimMention } from "../../parts/claim/index.ts";
import { SourceLink } from "../../parts/links/index.ts";
import { SaidBy } from "../../parts/told/index.ts";
import { plain, wholeWords } from "../../parts/words/index.ts";
import type { Withdrawn } from "./falls-in-numbers.tsx";
import { publishedWords } from "./published-words.ts";
import type { shiftedThing } from "./shifted-thing.graphql.ts";

type Thing = ResultOf<typeof shiftedThing>;

const DATES: Readonly<Record<string, string>> = {
  ATTESTED: "when it was said",
  DEADLINE: "which day it is",
  HOLDS: "when it holds",
  PUBLISHED_ON: "when it was published",
  VALID_TIME: "when it holds by this claim",
};

/** What would stand with other dates: those that are inferred with the source's help. */
export function Shifts({ shifts: { nodes, totalCount } }: { readonly shifts: Withdrawn["shifts"] }) {
  if (totalCount === 0) return null;
  return (
    <>
      <h3>What would stand with other dates</h3>
      <ul>
        {nodes.map(({ before, after, shifted }) => (
          <li key={keyOf(before)}>
            <ShiftedName thing={before} />{" "}
            <small className="side-note">
              {shifted.map((date) => DATES[date] ?? plain(date)).join(", ")}
              {timeOf(before, after)}
            </small>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="side-note">and {wholeWords(totalCount - nodes.length)} more.</p>
      )}
    </>
  );
}

function keyOf(thing: Thing): string {
  if (thing.__typename === "Source") return thing.slug;
  return "key" in thing ? thing.key : thing.__typename;
}

function ShiftedName({ thing }: { readonly thing: Thing }) {
  switch (thing.__typename) {
    case "Source":
      return <SourceLink source={thing} />;
    case "Claim":
      return <ClaimMention claim={thing} says={thing.paraphrase} />;
    case "Argument":
    case "Event":
    case "Observation":
    case "Stance":
    case "Tie":
    case "Trait":
      return <SaidBy proposition={thing} claim={thing.claims.nodes[0]} />;
    default:
      return null;
  }
}

/** “: 4 May 2022 becomes undated”, where one date tells it. */
function timeOf(before: Thing, after: Thing): string {
  const [was, becomes] = [told(before), told(after)];
  return was === null || becomes === null || was === becomes ? "" : `: ${was} becomes ${becomes}`;
}

function told(thing: Thing): string | null {
  if (thing.__typename === "Source") return publishedWords({ publishedOn: thing.publishedOn });
  if (thing.__typename === "Claim") return publishedWords({ publishedOn: thing.validTime });
  if (thing.__typename === "Observation") return publishedWords({ publishedOn: thing.date });
  return null;
}

import type { ResultOf } from "gql.tada";
import { usePaged } from "../../api/index.ts";
import { ClaimLine } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { Empty, More } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { countWords } from "../words/index.ts";
import type { makers } from "./makers.graphql.ts";
import { moreMakers } from "./more-makers.graphql.ts";
import type { reasons } from "./reasons.graphql.ts";
import "./reasons.css";

type MakerPage = ResultOf<typeof makers>;
type Maker = MakerPage["nodes"][number];

interface ReasonsProps {
  readonly slug: string;
  readonly data: ResultOf<typeof reasons>;
}

/** The arguments for and against, side by side, by who makes them. */
export function Reasons({ slug, data: { argumentsByMaker } }: ReasonsProps) {
  const { tally, for: inFavour, against } = argumentsByMaker;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">Why for it, why against it?</h2>
      <div className="reasons">
        {(
          [
            ["FOR", "Arguments for", inFavour],
            ["AGAINST", "Arguments against", against],
          ] as const
        ).map(([bearing, title, first]) => (
          <Bearing
            key={bearing}
            {...{ slug, bearing, title, first }}
            told={tally.find((one) => one.bearing === bearing)}
          />
        ))}
      </div>
      <TakeAway list="arguments" asked={{ subject: [slug] }} what="these arguments" />
    </section>
  );
}

interface BearingProps {
  readonly slug: string;
  readonly bearing: "FOR" | "AGAINST";
  readonly title: string;
  readonly first: MakerPage;
  readonly told: { readonly arguments: number; readonly utterances: number } | undefined;
}

function Bearing({ slug, bearing, title, first, told }: BearingProps) {
  const paged = usePaged(first, {
    question: moreMakers,
    asked: { slug, bearing: [bearing] },
    pageOf: ({ subject }) => subject?.argumentsByMaker.makers,
  });
  return (
    <section>
      <h3>{title}</h3>
      {first.totalCount === 0 && <Empty>No source at hand tells of any.</Empty>}
      {told && told.arguments > 0 && (
        <p className="reasons-count">
          {countWords(told.arguments, "argument")} by {countWords(first.totalCount, "maker")}, in{" "}
          {countWords(told.utterances, "utterance")}
        </p>
      )}
      {paged.nodes.map((one) => (
        <MakerPart key={one.maker.slug} maker={one} />
      ))}
      <More paged={paged} total={first.totalCount} what="makers" />
    </section>
  );
}

const DEGREES: Readonly<Record<string, string>> = { FULL: " (all the way)", PARTIAL: " (in part)" };

function MakerPart({ maker: { maker, arguments: reasonsMade, argumentCount } }: { readonly maker: Maker }) {
  return (
    <div className="maker">
      <h4>
        According to <NodeLink node={maker} />
      </h4>
      {reasonsMade.map((argument) => (
        <ArgumentMade key={argument.key} argument={argument} by={maker.slug} />
      ))}
      {argumentCount > reasonsMade.length && <p>and {argumentCount - reasonsMade.length} more.</p>}
    </div>
  );
}

interface ArgumentMadeProps {
  readonly argument: Maker["arguments"][number];
  readonly by: string;
}

/** An argument on the word of one who makes it, where others make it too. */
function ArgumentMade({ argument: { text, degree, claims }, by }: ArgumentMadeProps) {
  const claim = claims.nodes.find(({ claimant }) => claimant.slug === by) ?? claims.nodes[0];
  return claim && <ClaimLine claim={claim} says={text + (DEGREES[degree] ?? "")} />;
}

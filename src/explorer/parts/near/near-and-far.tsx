import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { compareAddress, NodeLink, PageLink } from "../links/index.ts";
import { Answered, Empty } from "../states/index.ts";
import { countWords, percentWords, wholeWords } from "../words/index.ts";
import { near } from "./near.graphql.ts";
import type { ranked } from "./ranked.graphql.ts";
import "./near.css";

type Actor = NonNullable<ResultOf<typeof near>["asOf"]["actor"]>;
type Ranked = ResultOf<typeof ranked>;

interface NearAndFarProps {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
}

/** Who takes an actor's side most often, and who the opposite one; each can be compared with it. */
export function NearAndFar({ slug, id, title }: NearAndFarProps) {
  const answer = useQuestion(near, { slug });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Answered answer={answer} what="who is near">
        {({ actor }) => actor !== null && <Lists actor={actor} />}
      </Answered>
    </section>
  );
}

function Lists({ actor }: { readonly actor: Actor }) {
  const { slug, closest, furthest, closestOnOne, furthestOnOne } = actor;
  return (
    <>
      <div className="near">
        <Side slug={slug} title="Closest: take the same side" list={closest} onOne={closestOnOne} />
        <Side slug={slug} title="Furthest: take the opposite side" list={furthest} onOne={furthestOnOne} />
      </div>
      <p className="side-note">
        To take the same side is not to be allied. Whoever is in neither list need not stand in the middle:
        most often no source tells of subjects that both spoke on.
      </p>
      <p>
        <PageLink to={compareAddress(slug)}>Compare with somebody else</PageLink>
      </p>
    </>
  );
}

interface SideProps {
  readonly slug: string;
  readonly title: string;
  readonly list: readonly Ranked[];
  /** Those who share one subject at least: shown where nobody shares two. */
  readonly onOne: readonly Ranked[];
}

function Side({ slug, title, list, onOne }: SideProps) {
  const shown = list.length > 0 ? list : onOne;
  return (
    <section>
      <h3>{title}</h3>
      {list.length === 0 && (
        <Empty>
          Nobody who shares two subjects or more with them
          {onOne.length > 0 ? "; on a single subject, which is no agreement:" : ", as far as is told."}
        </Empty>
      )}
      <ul>
        {shown.map((one) => (
          <li key={one.actor.slug}>
            <NodeLink node={one.actor} /> <small className="side-note">{howFar(one)}</small> <On one={one} />{" "}
            <PageLink to={compareAddress(slug, one.actor.slug)}>
              compare<span className="unseen"> with {one.actor.name}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function howFar({ agreement: { value, n } }: Ranked): string {
  const shared = countWords(n, "shared subject");
  return value === null ? shared : `${percentWords(value)} of ${shared} the same side`;
}

/** What they share: so few that they can be named. */
function On({ one: { agreement } }: { readonly one: Ranked }) {
  const { nodes, totalCount } = agreement.terms;
  return (
    <small className="side-note">
      on{" "}
      {nodes.map(({ subject }, index) => (
        <span key={subject.slug}>
          {index > 0 && ", "}
          <NodeLink node={subject} />
        </span>
      ))}
      {totalCount > nodes.length && ` and ${wholeWords(totalCount - nodes.length)} more`} ·
    </small>
  );
}

import type { ResultOf } from "gql.tada";
import { Changes } from "../../parts/changes/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { InNetwork } from "../../parts/links/index.ts";
import { NearAndFar } from "../../parts/near/index.ts";
import { Quotes } from "../../parts/quotes/index.ts";
import { Reasons, type reasons } from "../../parts/reasons/index.ts";
import { Sides, type sides } from "../../parts/sides/index.ts";
import { Ties, type tiesOf } from "../../parts/ties/index.ts";
import { Timeline } from "../../parts/timeline/index.ts";
import { hasEnded, SaidBy, ToldTime } from "../../parts/told/index.ts";
import { Traits } from "../../parts/traits/index.ts";
import { countWords, plain } from "../../parts/words/index.ts";
import { PageTitle } from "../../shell/index.ts";
import type { actorPart } from "./actor-part.graphql.ts";
import { StancesHeld } from "./stances-held.tsx";
import "./actor.css";

type ActorData = ResultOf<typeof actorPart> &
  ResultOf<typeof sides> &
  ResultOf<typeof reasons> &
  ResultOf<typeof tiesOf>;

interface ActorSectionsProps {
  readonly actor: ActorData;
  /** What it is: “Person”. */
  readonly kind: string;
}

const SECTIONS = {
  stances: "Where do they stand?",
  changes: "When did they change?",
  quotes: "In their own words",
  near: "Who is closest, who is furthest?",
  sides: "Who stands where on them?",
  reasons: "Why for, why against?",
  ties: "Ties",
  timeline: "Timeline",
};

/** As what somebody is known: the posts last told of, each on somebody's word; the ties have all. */
function Posts({ posts: { nodes, totalCount } }: { readonly posts: ActorData["posts"] }) {
  if (totalCount === 0) return null;
  const held = nodes.filter(({ claims }) => !hasEnded(claims.nodes));
  const former = nodes.filter(({ claims }) => hasEnded(claims.nodes));
  return (
    <ul className="actor-posts">
      {[...held, ...former].map((post) => (
        <li key={post.key}>
          <SaidBy proposition={post} claim={post.claims.nodes[0]} /> <ToldTime claims={post.claims.nodes} />
        </li>
      ))}
      {totalCount > nodes.length && (
        <li>and {countWords(totalCount - nodes.length, "more post")}, among the ties.</li>
      )}
    </ul>
  );
}

/** Where an actor stands, who stands where on it, and its ties. */
export function ActorSections({ actor, kind }: ActorSectionsProps) {
  const { slug, name, note, background, sectors } = actor;
  return (
    <>
      <PageTitle title={name} kind={[kind, ...sectors.map(plain)].join(" · ")} />
      {note !== null && <p dir="auto">{note}</p>}
      <Posts posts={actor.posts} />
      {background && <p className="side-note">Named in the sources as context only.</p>}
      <InNetwork slug={slug} />
      <Contents sections={SECTIONS} />
      <StancesHeld holder={actor} first={actor.stances} />
      <Changes slug={slug} />
      <Quotes slug={slug} />
      <NearAndFar slug={slug} id="near" title="Who is closest, who is furthest?" />
      <Sides data={actor} what="them" />
      <Reasons slug={slug} data={actor} />
      <Ties slug={slug} data={actor} />
      <Timeline slug={slug} />
      <Traits id="names" title="Names" traits={actor.names} />
    </>
  );
}

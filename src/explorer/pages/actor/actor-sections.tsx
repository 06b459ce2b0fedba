import type { ResultOf } from "gql.tada";
import { Contents } from "../../parts/contents/index.ts";
import { Reasons, type reasons } from "../../parts/reasons/index.ts";
import { Sides, type sides } from "../../parts/sides/index.ts";
import { Ties, type tiesOf } from "../../parts/ties/index.ts";
import { Traits } from "../../parts/traits/index.ts";
import { plain } from "../../parts/words/index.ts";
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
  sides: "Who stands where on them?",
  reasons: "Why for, why against?",
  ties: "Ties",
};

/** Where an actor stands, who stands where on it, and its ties. */
export function ActorSections({ actor, kind }: ActorSectionsProps) {
  const { slug, name, note, background, sectors } = actor;
  return (
    <>
      <PageTitle title={name} kind={[kind, ...sectors.map(plain)].join(" · ")} />
      {note !== null && <p dir="auto">{note}</p>}
      {background && <p className="side-note">Named in the sources as context only.</p>}
      <Contents sections={SECTIONS} />
      <StancesHeld slug={slug} first={actor.stances} />
      <Sides data={actor} what="them" />
      <Reasons slug={slug} data={actor} />
      <Ties slug={slug} data={actor} />
      <Traits id="names" title="Names" traits={actor.names} />
    </>
  );
}

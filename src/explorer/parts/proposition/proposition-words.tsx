import type { ResultOf } from "gql.tada";
import type { ReactNode } from "react";
import { Name, NodeLink, type NamedNode } from "../links/index.ts";
import { PositionWord } from "../position/index.ts";
import { plain, tieVerb } from "../words/index.ts";
import { figureWords } from "./figure-words.ts";
import type { propositionBrief } from "./proposition-brief.graphql.ts";

export type PropositionBrief = ResultOf<typeof propositionBrief>;
type Of<Kind extends PropositionBrief["__typename"]> = Extract<PropositionBrief, { __typename: Kind }>;

/** What is said, as a sentence whose names are links. It says nothing of who claims it: a claim stands beside it. */
export function PropositionWords({ proposition }: { readonly proposition: PropositionBrief }): ReactNode {
  switch (proposition.__typename) {
    case "Stance":
      return (
        <>
          <NodeLink node={proposition.holder} />{" "}
          <PositionWord position={proposition.position} holder={proposition.holder} />{" "}
          <NodeLink node={proposition.subject} />
        </>
      );
    case "Tie":
      return <TieWords tie={proposition} />;
    case "Observation":
      return (
        <About subject={proposition.subject}>
          {plain(proposition.metric)}: {figureWords(proposition)}
        </About>
      );
    case "Event":
      return <Name>{proposition.name}</Name>;
    case "Trait":
      return <About subject={proposition.subject}>{traitWords(proposition)}</About>;
    case "Argument":
      return (
        <About subject={proposition.subject}>
          {proposition.bearing === "FOR" ? "a reason for" : "a reason against"}:{" "}
          <Name>{proposition.text}</Name>
        </About>
      );
  }
}

function About({ subject, children }: { readonly subject: NamedNode; readonly children: ReactNode }) {
  return (
    <>
      <NodeLink node={subject} />: {children}
    </>
  );
}

function TieWords({ tie: { from, to, tieKind, post, bearsAs } }: { readonly tie: Of<"Tie"> }) {
  return (
    <>
      <NodeLink node={from} /> {tieVerb({ tieKind, bearsAs }, from)}
      {post !== null && (
        <>
          {" "}
          <Name>{post}</Name>
        </>
      )}
      {to !== null && (
        <>
          {post === null ? " " : ", "}
          <NodeLink node={to} />
        </>
      )}
    </>
  );
}

function traitWords({ traitKind, value, implicit }: Of<"Trait">): string {
  return `${plain(traitKind)}: ${value}${implicit ? " (no limit given)" : ""}`;
}

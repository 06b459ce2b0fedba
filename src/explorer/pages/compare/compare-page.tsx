import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { NearAndFar } from "../../parts/near/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { comparedActors } from "./compared.graphql.ts";
import { Comparison } from "./comparison.tsx";
import { Pickers } from "./pickers.tsx";
import "./compare.css";

export type Compared = ResultOf<typeof comparedActors>["asOf"];
export type ComparedActor = NonNullable<Compared["a"]>;

/** Two actors: on what they take the same side, on what the opposite one, and what is not known. */
export function ComparePage() {
  const [a] = useAddressPart("a");
  const [b] = useAddressPart("b");
  const answer = useQuestion(comparedActors, { a, b });
  const compared = answer.state === "ANSWERED" ? answer.result : null;
  return (
    <>
      <PageTitle title={titleOf(compared)} kind="Compare two people or organizations" />
      <Pickers compared={compared} asked={{ a, b }} />
      <Answered answer={answer} what="the two">
        {(found) => <Found {...found} />}
      </Answered>
    </>
  );
}

function titleOf(compared: Compared | null): string {
  const { a = null, b = null } = compared ?? {};
  return a !== null && b !== null ? `${a.name} and ${b.name}: do they agree?` : "Do these two agree?";
}

/** What can be told of as many as are there. */
function Found({ a, b }: Compared) {
  if (a !== null && b !== null && a.slug !== b.slug)
    return <Comparison key={`${a.slug} ${b.slug}`} a={a} b={b} />;
  const one = a ?? b;
  return (
    <>
      <p>
        {a !== null && a.slug === b?.slug
          ? "Both are one and the same: choose somebody else on one side."
          : "Choose two people or organizations above, to see on what they take the same side, on what the opposite one, and on what too little is known."}
      </p>
      {one !== null && (
        <NearAndFar slug={one.slug} id="near" title={`Who can be compared with ${one.name}?`} />
      )}
    </>
  );
}

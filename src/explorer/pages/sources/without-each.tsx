import { useQuestion } from "../../api/index.ts";
import { PageLink, SourceLink, sourceAddress } from "../../parts/links/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { FallsInNumbers } from "./falls-in-numbers.tsx";
import { falls } from "./falls.graphql.ts";

/** What would fall without each of the chosen sources, in numbers. */
export function WithoutEach({ sources }: { readonly sources: readonly string[] }) {
  return (
    <section aria-labelledby="without">
      <h2 id="without">What falls without one?</h2>
      <p className="side-note">
        If it were withdrawn: what no other source on record carries would be gone. It says nothing of whether
        the source is right.
      </p>
      <div className="sources-columns">
        {sources.map((slug) => (
          <Without key={slug} slug={slug} />
        ))}
      </div>
    </section>
  );
}

function Without({ slug }: { readonly slug: string }) {
  const answer = useQuestion(falls, { slug, after: null });
  return (
    <section>
      <Answered answer={answer} what="what falls">
        {({ source, fallsWithout }) => (
          <>
            <h3>Without {source === null ? slug : <SourceLink source={source} />}</h3>
            <FallsInNumbers withdrawal={fallsWithout} />
            <p>
              <PageLink to={`${sourceAddress(slug)}#falls`}>All that falls</PageLink>
              {" · "}
              <PageLink to={`/?without=${encodeURIComponent(slug)}`}>See everything without it</PageLink>
            </p>
          </>
        )}
      </Answered>
    </section>
  );
}

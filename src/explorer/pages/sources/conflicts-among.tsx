import { useQuestion } from "../../api/index.ts";
import { ConflictCard } from "../../parts/conflicts/index.ts";
import { PageLink } from "../../parts/links/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { conflictsAmong } from "./conflicts-among.graphql.ts";

/** Where two of the chosen sources can't both be right. */
export function ConflictsAmong({ sources }: { readonly sources: readonly string[] }) {
  const answer = useQuestion(conflictsAmong, {});
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Where can’t both be right?</h2>
      <Answered answer={answer} what="what they disagree on">
        {({ conflicts: { nodes, totalCount } }) => {
          const among = nodes.filter(
            (conflict) => conflict.sources.filter(({ slug }) => sources.includes(slug)).length > 1,
          );
          return (
            <>
              {among.length === 0 && (
                <Empty>
                  {totalCount > nodes.length ? "None was found" : "Nowhere"}, as it is seen now. That does not
                  mean that they agree: one may not speak of what the other tells.
                </Empty>
              )}
              {among.map((conflict) => (
                <ConflictCard key={conflict.key} conflict={conflict} />
              ))}
              {totalCount > nodes.length && (
                <p className="side-note">
                  Looked for among the first {nodes.length} of {totalCount} conflicts.
                </p>
              )}
              <p>
                <PageLink to="/conflicts">All conflicts between sources</PageLink>
              </p>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

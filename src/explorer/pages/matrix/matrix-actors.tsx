import type { ResultOf } from "gql.tada";
import type { ReactNode } from "react";
import { usePaged, useQuestion, useSlices } from "../../api/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { matrixActors } from "./matrix-actors.graphql.ts";
import { matrixPosts } from "./matrix-posts.graphql.ts";
import { matrixStart } from "./matrix-start.graphql.ts";
import type { ActorFilter, AskedMatrix } from "./use-asked-matrix.ts";

/** How many rows come at once. */
export const ROWS_AT_ONCE = 10;

interface MatrixActorsProps {
  readonly asked: AskedMatrix;
  /** Shows the slugs of the rows. */
  readonly children: (actors: readonly string[]) => ReactNode;
}

/** Whose rows are shown: those of whom most is known, or those of a sector and kind, by name. */
export function MatrixActors({ asked: { actors }, children }: MatrixActorsProps) {
  if (actors === null) return <FullestActors>{children}</FullestActors>;
  const List = actors.sector === undefined ? NamedActors : OfSector;
  return <List filter={actors}>{children}</List>;
}

function FullestActors({ children }: Pick<MatrixActorsProps, "children">) {
  const answer = useQuestion(matrixStart, { actors: null });
  return (
    <Answered answer={answer} what="of whom most is known">
      {({ matrix: { rows } }) => (
        <Slices slugs={rows.nodes.map(({ actor }) => actor.slug)}>{children}</Slices>
      )}
    </Answered>
  );
}

interface SlicesProps extends Pick<MatrixActorsProps, "children"> {
  readonly slugs: readonly string[];
}

function Slices({ slugs, children }: SlicesProps) {
  const paged = useSlices(slugs, ROWS_AT_ONCE);
  if (slugs.length === 0) return <Empty>No source at hand tells of a stance, as it is seen now.</Empty>;
  return (
    <>
      {children(paged.nodes)}
      <More paged={paged} total={slugs.length} what="rows" />
      {!paged.hasMore && (
        <p className="side-note">
          These are the {slugs.length} of whom most is known. Choose what they are to see everybody, by name.
        </p>
      )}
    </>
  );
}

interface NamedActorsProps extends Pick<MatrixActorsProps, "children"> {
  readonly filter: ActorFilter;
  /** The slugs of those who are of the sector by a post: they come first. */
  readonly byPost?: readonly string[];
}

/** Those of a sector: by their posts, and by our classification of themselves. */
function OfSector({ filter, children }: Omit<NamedActorsProps, "byPost">) {
  const answer = useQuestion(matrixPosts, { sector: [...(filter.sector ?? [])] });
  return (
    <Answered answer={answer} what="who holds posts there">
      {({ ties }) => {
        const holders = ties.nodes
          .map(({ from }) => from)
          .filter(({ type }) => filter.type?.includes(type) ?? true);
        return (
          <>
            <NamedActors filter={filter} byPost={[...new Set(holders.map(({ slug }) => slug))]}>
              {children}
            </NamedActors>
            {ties.totalCount > ties.nodes.length && (
              <p className="side-note">
                Of those who are of this sector by a post, the {ties.nodes.length} last attested posts count
                here.
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function NamedActors({ filter, byPost = [], children }: NamedActorsProps) {
  const answer = useQuestion(matrixActors, { filter, after: null });
  return (
    <Answered answer={answer} what="who they are">
      {({ actors }) => (
        <NamedList filter={filter} byPost={byPost} first={actors}>
          {children}
        </NamedList>
      )}
    </Answered>
  );
}

interface NamedListProps extends NamedActorsProps {
  readonly byPost: readonly string[];
  readonly first: ResultOf<typeof matrixActors>["asOf"]["actors"];
}

function NamedList({ filter, byPost, first, children }: NamedListProps) {
  const paged = usePaged(first, {
    question: matrixActors,
    asked: { filter },
    pageOf: ({ actors }) => actors,
  });
  const posts = useSlices(byPost, ROWS_AT_ONCE);
  const named = paged.nodes.map(({ slug }) => slug);
  const slugs = posts.hasMore ? posts.nodes : [...new Set([...byPost, ...named])];
  if (slugs.length === 0) return <Empty>Nobody of this sort is on record, as it is seen now.</Empty>;
  return (
    <>
      {children(slugs)}
      <More paged={posts.hasMore ? posts : paged} what="rows" />
    </>
  );
}

import type { ResultOf } from "gql.tada";
import { useState } from "react";
import { usePaged, useQuestion, type Page, type Paged } from "../../api/index.ts";
import { ClaimMention } from "../claim/index.ts";
import { Answered, Empty, More } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { countWords } from "../words/index.ts";
import { whenWords } from "./when-words.ts";
import { timelineDated } from "./timeline-dated.graphql.ts";
import type { timelineList } from "./timeline-list.graphql.ts";
import { timelineUndated } from "./timeline-undated.graphql.ts";
import "./timeline.css";

type EntryPage = ResultOf<typeof timelineList>;
type Entry = EntryPage["nodes"][number];

/** What is told of something by date, and apart from it what nobody dates. */
export function Timeline({ slug }: { readonly slug: string }) {
  const answer = useQuestion(timelineDated, { slug, after: null });
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <Answered answer={answer} what="the timeline">
        {({ subject }) =>
          subject !== null && (
            <>
              <Dated
                key={subject.timeline.dated.pageInfo.endCursor}
                slug={slug}
                first={subject.timeline.dated}
              />
              {subject.timeline.undated.totalCount > 0 && (
                <Undated slug={slug} total={subject.timeline.undated.totalCount} />
              )}
            </>
          )
        }
      </Answered>
      <TakeAway list="timeline" asked={{ subject: [slug] }} what="this timeline" />
    </section>
  );
}

interface DatedProps {
  readonly slug: string;
  readonly first: EntryPage;
}

function Dated({ slug, first }: DatedProps) {
  const paged = usePaged(first, {
    question: timelineDated,
    asked: { slug },
    pageOf: ({ subject }) => subject?.timeline.dated,
  });
  return (
    <>
      {first.totalCount === 0 && <Empty>Nothing that is told of it has a date, as it is seen now.</Empty>}
      <Entries paged={paged} total={first.totalCount} what="dated" />
    </>
  );
}

/** Fetched when it is opened: there may be far more of it than of what is dated. */
function Undated({ slug, total }: { readonly slug: string; readonly total: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{countWords(total, "entry", "entries")} without a date</summary>
      {isOpen && <UndatedEntries slug={slug} total={total} />}
    </details>
  );
}

function UndatedEntries({ slug, total }: { readonly slug: string; readonly total: number }) {
  const answer = useQuestion(timelineUndated, { slug, after: null });
  return (
    <Answered answer={answer} what="what has no date">
      {({ subject }) =>
        subject !== null && (
          <UndatedList
            key={subject.timeline.undated.pageInfo.endCursor}
            {...{ slug, total }}
            first={subject.timeline.undated}
          />
        )
      }
    </Answered>
  );
}

interface UndatedListProps {
  readonly slug: string;
  readonly total: number;
  readonly first: Page<Entry>;
}

function UndatedList({ slug, total, first }: UndatedListProps) {
  const paged = usePaged(first, {
    question: timelineUndated,
    asked: { slug },
    pageOf: ({ subject }) => subject?.timeline.undated,
  });
  return <Entries paged={paged} total={total} what="undated" />;
}

interface EntriesProps {
  readonly paged: Paged<Entry>;
  readonly total: number;
  readonly what: string;
}

function Entries({ paged, total, what }: EntriesProps) {
  return (
    <>
      <ol className="timeline">
        {paged.nodes.map((entry) => (
          <li key={`${entry.proposition.key} ${entry.mark ?? ""}`}>
            <span className="timeline-when">{whenWords(entry)}</span>
            <ClaimMention claim={entry.claim} says={entry.label} />
          </li>
        ))}
      </ol>
      <More paged={paged} total={total} what={`${what} entries`} />
    </>
  );
}

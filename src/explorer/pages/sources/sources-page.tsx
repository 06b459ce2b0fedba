import { useQuestion } from "../../api/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { ConflictsAmong } from "./conflicts-among.tsx";
import { OnOneWord } from "./on-one-word.tsx";
import { OnlyThere } from "./only-there.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { SourceTable, type SourcePage } from "./source-table.tsx";
import { sourcesPage } from "./sources.graphql.ts";
import { ToldDifferently } from "./told-differently.tsx";
import { useChosen } from "./use-chosen.ts";
import { WithoutEach } from "./without-each.tsx";
import "./sources.css";

const SECTIONS = {
  list: "Which sources are there?",
  side: "Side by side",
  conflicts: "Where can’t both be right?",
  differently: "What do they tell differently?",
  only: "What does only one say?",
  without: "What falls without one?",
  word: "What rests on one party’s word?",
};

/** The sources: which there are, and where those that are chosen differ. */
export function SourcesPage() {
  const answer = useQuestion(sourcesPage, { after: null });
  return (
    <>
      <PageTitle title="Sources" kind="Who reports what, and where do they differ?" />
      <Contents sections={SECTIONS} />
      <Answered answer={answer} what="the sources">
        {({ sources }) => <Sources first={sources} />}
      </Answered>
    </>
  );
}

function Sources({ first }: { readonly first: SourcePage }) {
  const [chosen] = useChosen();
  const shown = chosen.length > 0 ? chosen : first.nodes.slice(0, 2).map(({ slug }) => slug);
  if (first.totalCount === 0) return <Empty>No source is on record, as it is seen now.</Empty>;
  return (
    <>
      <SourceTable first={first} shown={shown} />
      <SideBySide sources={shown} />
      {shown.length > 1 && (
        <>
          <ConflictsAmong sources={shown} />
          <ToldDifferently sources={shown} />
        </>
      )}
      <OnlyThere sources={shown} />
      <WithoutEach sources={shown} />
      <OnOneWord />
    </>
  );
}

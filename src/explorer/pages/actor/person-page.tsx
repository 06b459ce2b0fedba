import { useQuestion } from "../../api/index.ts";
import { usePositionsFilter } from "../../parts/sides/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { MissingPage, type PageParameters } from "../../shell/index.ts";
import { ActorSections } from "./actor-sections.tsx";
import { personPage } from "./person.graphql.ts";

/** A person: where they stand, on whose word, and who stands where on them. */
export function PersonPage({ parameters }: { readonly parameters: PageParameters }) {
  const slug = parameters["slug"] ?? "";
  const answer = useQuestion(personPage, { slug, positions: usePositionsFilter() });
  return (
    <Answered answer={answer} what="the person">
      {({ person }) =>
        person === null ? <MissingPage what="person" /> : <ActorSections actor={person} kind="Person" />
      }
    </Answered>
  );
}

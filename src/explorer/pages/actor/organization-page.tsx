import { useQuestion } from "../../api/index.ts";
import { usePositionsFilter } from "../../parts/sides/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { plain } from "../../parts/words/index.ts";
import { MissingPage, type PageParameters } from "../../shell/index.ts";
import { ActorSections } from "./actor-sections.tsx";
import { organizationPage } from "./organization.graphql.ts";

/** An organization or a group: where it stands, on whose word, and who stands where on it. */
export function OrganizationPage({ parameters }: { readonly parameters: PageParameters }) {
  const slug = parameters["slug"] ?? "";
  const answer = useQuestion(organizationPage, { slug, positions: usePositionsFilter() });
  return (
    <Answered answer={answer} what="the organization">
      {({ organization }) =>
        organization === null ? (
          <MissingPage what="organization" />
        ) : (
          <ActorSections actor={organization} kind={plain(organization.organizationKind)} />
        )
      }
    </Answered>
  );
}

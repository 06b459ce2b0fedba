import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { decimalWords, wholeWords } from "../../parts/words/index.ts";
import { passagesOf } from "./passages-of.graphql.ts";

type Text = NonNullable<ResultOf<typeof passagesOf>["asOf"]["source"]>;

const REASONS: Readonly<Record<string, string>> = {
  BOILERPLATE: "no claim: menus, notices, promotion",
  METADATA: "no claim: the source’s own date, publisher or author",
  REPETITION: "no claim: says again what another passage carries",
  RHETORIC: "no claim: words that assert nothing that could be so or not",
};

/** The text of a source, passage by passage: nothing of it is passed over in silence. */
export function Passages({ slug }: { readonly slug: string }) {
  const answer = useQuestion(passagesOf, { slug, after: null });
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">Its text, passage by passage</h2>
      <Answered answer={answer} what="its passages">
        {({ source }) =>
          source === null || source.passages.totalCount === 0 ? (
            <Empty>None is on record.</Empty>
          ) : (
            <PassageTable slug={slug} text={source} />
          )
        }
      </Answered>
    </section>
  );
}

function PassageTable({
  slug,
  text: { passages, codePoints },
}: {
  readonly slug: string;
  readonly text: Text;
}) {
  const paged = usePaged(passages, {
    question: passagesOf,
    asked: { slug },
    pageOf: ({ source }) => source?.passages,
  });
  return (
    <details>
      <summary>
        {wholeWords(passages.totalCount)} passages of {decimalWords(String(codePoints))} characters
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Characters</th>
            <th scope="col">What it carries</th>
          </tr>
        </thead>
        <tbody>
          {paged.nodes.map(({ rangeStart, rangeEnd, reason, note }) => (
            <tr key={rangeStart}>
              <th scope="row">
                {decimalWords(String(rangeStart))} to {decimalWords(String(rangeEnd))}
              </th>
              <td>
                {reason === null ? "claims" : (REASONS[reason] ?? reason)}
                {note !== null && (
                  <>
                    {" "}
                    <small dir="auto">({note})</small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More paged={paged} total={passages.totalCount} what="passages" />
    </details>
  );
}

import { usePaged } from "../../api/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { TallyLine } from "../../parts/position/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { morePolicies } from "./more-policies.graphql.ts";
import type { StartData } from "./start-page.tsx";

/** The policies, each with how many stand where. */
export function PolicyTable({ first }: { readonly first: StartData["policies"] }) {
  const paged = usePaged(first, { question: morePolicies, asked: {}, pageOf: ({ policies }) => policies });
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">Policies</h2>
      {first.totalCount === 0 ? (
        <Empty>No policy is on record, as it is seen now.</Empty>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col">Who stands where</th>
            </tr>
          </thead>
          <tbody>
            {paged.nodes.map((policy) => (
              <tr key={policy.slug}>
                <th scope="row">
                  <NodeLink node={policy} />
                </th>
                <td>
                  <TallyLine tally={policy.positions.tally} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More paged={paged} total={first.totalCount} what="policies" />
      <TakeAway list="policies" what="all policies" />
    </section>
  );
}

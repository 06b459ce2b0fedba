import { NodeLink } from "../../parts/links/index.ts";
import { TallyLine } from "../../parts/position/index.ts";
import { Empty } from "../../parts/states/index.ts";
import type { StartData } from "./start-page.tsx";

/** The policies, each with how many stand where. */
export function PolicyTable({ data: { policies } }: { readonly data: StartData }) {
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">Policies</h2>
      {policies.nodes.length === 0 ? (
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
            {policies.nodes.map((policy) => (
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
    </section>
  );
}

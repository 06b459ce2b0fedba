import type { ReactNode } from "react";
import "./facts.css";

/** What it is, and its value; null where it is not there to be told. */
export type Fact = readonly [what: string, value: ReactNode];

/** What is known of something, as a list of facts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

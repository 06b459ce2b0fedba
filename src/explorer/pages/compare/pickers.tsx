import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useAddressPart } from "../../parts/address/index.ts";
import { Finder, type Suggestion } from "../../parts/finder/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { plain } from "../../parts/words/index.ts";
import type { Compared, ComparedActor } from "./compare-page.tsx";

interface PickersProps {
  /** Who was found; null until then. */
  readonly compared: Compared | null;
  /** The slugs that the address names; empty where it names none. */
  readonly asked: { readonly a: string; readonly b: string };
}

/** Who is compared with whom; either can be changed, and the two can change places. */
export function Pickers({ compared, asked }: PickersProps) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const changePlaces = (): void => {
    const next = new URLSearchParams(search);
    next.set("a", asked.b);
    next.set("b", asked.a);
    navigate(`${path}?${next.toString()}`);
  };
  return (
    <div className="compare-pickers">
      <Picker part="a" label="The first" compared={compared} asked={asked.a} />
      {asked.a !== "" && asked.b !== "" && (
        <button type="button" className="secondary outline" onClick={changePlaces}>
          Change places
        </button>
      )}
      <Picker part="b" label="The second" compared={compared} asked={asked.b} />
    </div>
  );
}

interface PickerProps {
  readonly part: "a" | "b";
  readonly label: string;
  readonly compared: Compared | null;
  readonly asked: string;
}

const ACTORS = new Set(["Person", "Organization"]);

function Picker({ part, label, compared, asked }: PickerProps) {
  const [, set] = useAddressPart(part);
  const [refused, setRefused] = useState("");
  const choose = ({ node, name }: Suggestion): void => {
    const isActor = node !== null && ACTORS.has(node.type);
    setRefused(isActor ? "" : `“${name}” takes no positions: choose a person or an organization.`);
    if (isActor) set(node.slug);
  };
  return (
    <section aria-label={label}>
      <p className="compare-name">
        <Picked actor={compared?.[part] ?? null} isFound={compared !== null} asked={asked} />
      </p>
      <Finder label={`${label}: search a name`} among={["NODE"]} choose={choose} />
      <p role="status" className="side-note">
        {refused}
      </p>
    </section>
  );
}

interface PickedProps {
  readonly actor: ComparedActor | null;
  readonly isFound: boolean;
  readonly asked: string;
}

function Picked({ actor, isFound, asked }: PickedProps) {
  if (asked === "") return "Nobody is chosen yet.";
  if (!isFound) return "…";
  if (actor === null)
    return (
      <>
        Nobody is called <code dir="auto">{asked}</code>, as it is seen now.
      </>
    );
  return (
    <>
      <NodeLink node={actor} /> <small>{actor.sectors.map(plain).join(", ")}</small>
    </>
  );
}

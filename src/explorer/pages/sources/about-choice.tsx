import { useRef } from "react";
import { useAddressPart } from "../../parts/address/index.ts";
import { Finder } from "../../parts/finder/index.ts";

/** Whom or what it is about, found by name; it stands in the address. */
export function AboutChoice() {
  const [about, set] = useAddressPart("about");
  const place = useRef<HTMLDivElement>(null);
  const forget = (): void => {
    set("");
    // The button is about to go, and the focus with it.
    place.current?.querySelector("input")?.focus();
  };
  return (
    <div ref={place} className="sources-about">
      <Finder
        label="About whom or what?"
        among={["NODE"]}
        choose={({ node }) => {
          if (node !== null) set(node.slug);
        }}
      />
      {about !== "" && (
        <button type="button" className="secondary outline" onClick={forget}>
          About everything
        </button>
      )}
    </div>
  );
}

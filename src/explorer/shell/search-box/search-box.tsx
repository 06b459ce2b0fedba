import { useLocation } from "wouter";
import { addressUnder, useLens } from "../../lens/index.ts";
import { Finder } from "../../parts/finder/index.ts";
import "./search-box.css";

/** Finds people, groups, policies, campaigns and claims, and leads to what is chosen. */
export function SearchBox({ label }: { readonly label: string }) {
  const lens = useLens();
  const [, navigate] = useLocation();
  return (
    <search className="search-box">
      <Finder
        label={label}
        among={["NODE", "CLAIM"]}
        choose={({ address }) => {
          navigate(addressUnder(lens, address));
        }}
      />
    </search>
  );
}

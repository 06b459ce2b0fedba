import { useLens, useSetLens } from "../../lens/index.ts";
import { Name } from "../../parts/links/index.ts";

interface NamedSource {
  readonly slug: string;
  readonly name: string;
}

/** Which sources count: whatever is told by those set aside only is not shown. */
export function SetAside({
  sources,
  total,
}: {
  readonly sources: readonly NamedSource[];
  readonly total: number;
}) {
  const lens = useLens();
  const setLens = useSetLens();
  const listed = new Set(sources.map(({ slug }) => slug));
  const others = lens.without.filter((slug) => !listed.has(slug)).map((slug) => ({ slug, name: slug }));
  return (
    <fieldset>
      <legend>By which sources?</legend>
      {[...sources, ...others].map(({ slug, name }) => (
        <label key={slug}>
          <input
            type="checkbox"
            checked={!lens.without.includes(slug)}
            onChange={({ currentTarget }) => {
              const rest = lens.without.filter((one) => one !== slug);
              setLens({ ...lens, without: currentTarget.checked ? rest : [...rest, slug].sort() });
            }}
          />
          <Name>{name}</Name>
        </label>
      ))}
      {total > sources.length && <p>and {total - sources.length} more, which always count here.</p>}
    </fieldset>
  );
}

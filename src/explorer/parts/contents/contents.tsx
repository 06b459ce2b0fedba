import "./contents.css";

interface ContentsProps {
  /** The ids of the sections with what each answers. */
  readonly sections: Readonly<Record<string, string>>;
}

/** What a page answers, one step from its top. */
export function Contents({ sections }: ContentsProps) {
  return (
    <nav aria-label="On this page" className="contents">
      <ul>
        {Object.entries(sections).map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

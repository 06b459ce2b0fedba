import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "wouter";

interface PageTitleProps {
  /** In plain text, for the window. */
  readonly title: string;
  /** What stands above it: “Policy”. */
  readonly kind?: string;
  readonly children?: ReactNode;
}

/** A sentence takes less room than a name. */
const LONG_CHARACTERS = 60;

let shownPath: string | null = null;

/** The heading of a page. After a step to another page it takes the focus, so that it is read out. */
export function PageTitle({ title, kind, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = title === "Standpoint" ? title : `${title} – Standpoint`;
    // A step to another page takes the title of the one before, be it the same.
  }, [title, path]);
  useEffect(() => {
    if (shownPath !== null && shownPath !== path) heading.current?.focus({ preventScroll: true });
    shownPath = path;
    // What the address points at is there only now.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [path]);
  return (
    <div className="page-title">
      {kind !== undefined && <p>{kind}</p>}
      <h1
        ref={heading}
        tabIndex={-1}
        dir="auto"
        className={title.length > LONG_CHARACTERS ? "long" : undefined}
      >
        {children ?? title}
      </h1>
    </div>
  );
}

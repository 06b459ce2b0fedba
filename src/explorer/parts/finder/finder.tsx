import { useId, useState, type KeyboardEvent } from "react";
import type { Suggestion } from "./suggestion.ts";
import { NO_SUGGESTIONS, useSuggestions, type Among } from "./use-suggestions.ts";
import "./finder.css";

interface FinderProps {
  readonly label: string;
  /** Among what is looked for: `NODE` finds people, groups, policies and campaigns, `CLAIM` claims. */
  readonly among: Among;
  /** What is done with what was found and chosen. */
  readonly choose: (chosen: Suggestion) => void;
}

/** Finds by name what somebody types: a combobox, as WAI-ARIA describes it. */
export function Finder({ label, among, choose }: FinderProps) {
  const id = useId();
  const box = useFinder(among, choose);
  const { text, list, active, told } = box;
  return (
    <div className="finder">
      <input
        type="search"
        role="combobox"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={list.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={list[active] ? `${id}-${String(active)}` : undefined}
        value={text}
        onChange={({ currentTarget }) => {
          box.type(currentTarget.value);
        }}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
      />
      <SuggestionList id={id} list={list} active={active} go={box.go} />
      <p className={list.length === 0 && told !== "" ? "finder-told" : "unseen"} role="status">
        {told}
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What was typed, what it found, and which of it is chosen. */
function useFinder(among: Among, choose: (chosen: Suggestion) => void) {
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(text, among);
  const { list, told } = isOpen && text.trim() !== "" ? found : NO_SUGGESTIONS;
  const type = (typed: string): void => {
    setText(typed);
    setActive(-1);
    setOpen(true);
  };
  const go = (chosen: Suggestion): void => {
    choose(chosen);
    type("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (list.length > 0)
        setActive((Math.max(active, step < 0 ? 0 : -1) + step + list.length) % list.length);
    }
    if (event.key === "Escape") setOpen(false);
    const chosen = list[Math.max(active, 0)];
    if (event.key === "Enter" && chosen) go(chosen);
  };
  const close = (): void => {
    setOpen(false);
  };
  return { text, list, told, active, type, go, onKeyDown, close };
}

interface SuggestionListProps {
  readonly id: string;
  readonly list: readonly Suggestion[];
  readonly active: number;
  readonly go: (chosen: Suggestion) => void;
}

function SuggestionList({ id, list, active, go }: SuggestionListProps) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label="What was found" hidden={list.length === 0}>
      {list.map((one, index) => (
        <li
          key={`${one.address} ${one.how}`}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === active}
          // Before the input loses the focus, and with it the list.
          onMouseDown={(event) => {
            event.preventDefault();
            go(one);
          }}
        >
          <bdi className="name">{one.name}</bdi> <small>{one.what}</small> <small>· {one.how}</small>
        </li>
      ))}
    </ul>
  );
}

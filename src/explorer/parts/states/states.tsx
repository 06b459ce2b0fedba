import type { ReactNode } from "react";
import type { Answer, Failure } from "../../api/index.ts";
import { DEFAULT_LENS, useLens, useSetLens, isDefault } from "../../lens/index.ts";
import { failureWords, HEADINGS } from "./failure-words.ts";
import "./states.css";

export function Loading({ what = "the page" }: { readonly what?: string }) {
  return (
    <p className="loading" role="status" aria-busy="true">
      Loading {what}…
    </p>
  );
}

/** Says that a list is empty, and what that does not mean. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

interface FailedProps {
  readonly failure: Failure;
  readonly again?: () => void;
}

/** Why there is nothing to see, and what can be done about it. */
export function Failed({ failure, again }: FailedProps) {
  const lens = useLens();
  const setLens = useSetLens();
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{HEADINGS[failure.kind]}.</strong>{" "}
        {failure.kind !== "TOO_MUCH" && <bdi>{failure.message}</bdi>}
      </p>
      {failure.kind === "TOO_MUCH" && <ServerSays messages={[failure.message]} />}
      <p className="actions">
        {again && failure.kind !== "TOO_MUCH" && (
          <button type="button" onClick={again}>
            Try again
          </button>
        )}
        {failure.kind === "LENS" && !isDefault(lens) && (
          <button
            type="button"
            className="secondary"
            onClick={() => {
              setLens(DEFAULT_LENS);
            }}
          >
            Show the newest record
          </button>
        )}
      </p>
    </div>
  );
}

/** What could be answered stands below; what could not is said here. */
export function Faults({ faults }: { readonly faults: readonly Failure[] }) {
  if (faults.length === 0) return null;
  const limits = faults.filter(({ kind }) => kind === "TOO_MUCH").map(({ message }) => message);
  const isTooMuch = limits.length === faults.length;
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{isTooMuch ? HEADINGS.TOO_MUCH : "A part of this page could not be answered"}.</strong>
      </p>
      {!isTooMuch && (
        <ul>
          {[...new Set(faults.map(failureWords))].map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <ServerSays messages={limits} />
    </div>
  );
}

/** What the server says of a limit, for those who ask it themselves. */
function ServerSays({ messages }: { readonly messages: readonly string[] }) {
  return [...new Set(messages)].map((message) => (
    <p key={message} className="side-note">
      The server says: <bdi>{message}</bdi>
    </p>
  ));
}

interface AnsweredProps<Result> {
  readonly answer: Answer<Result>;
  readonly what?: string;
  /** What is shown where there is too much of it to look through at once: a way to ask for less. */
  readonly tooMuch?: ReactNode;
  readonly children: (result: Result) => ReactNode;
}

/** Shows an answer once it is there, and until then where the question stands. */
export function Answered<Result>({ answer, what, tooMuch, children }: AnsweredProps<Result>) {
  if (answer.state === "LOADING") return <Loading {...(what === undefined ? {} : { what })} />;
  if (answer.state === "FAILED" && answer.failure.kind === "TOO_MUCH" && tooMuch !== undefined)
    return <>{tooMuch}</>;
  if (answer.state === "FAILED") return <Failed failure={answer.failure} again={answer.again} />;
  return (
    <div className={answer.isPassing ? "passing" : undefined} aria-busy={answer.isPassing}>
      <Faults faults={answer.faults} />
      {children(answer.result)}
    </div>
  );
}

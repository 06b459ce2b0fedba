import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { drawGraph, type GraphCanvas } from "./graph-canvas.ts";
import type { Drawn } from "./graph.types.ts";
import "./graph.css";

interface GraphPictureProps {
  /** What the picture shows, for those who don't see it, and where the table is that says and chooses the same. */
  readonly label: string;
  /** Another object is drawn anew. */
  readonly drawn: Drawn;
  /** The node or the line that is looked at, by its id. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

/** A network as a picture: nodes and lines that can be chosen. By the keyboard, the table beside it chooses the same. */
export function GraphPicture({ label, drawn, chosen, choose }: GraphPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [told, point] = useState<string | null>(null);
  const { canvas, canDraw } = useCanvas(frame, drawn, { choose, point });
  useEffect(() => {
    canvas?.mark(chosen);
  }, [canvas, chosen]);
  return (
    <figure className="graph" aria-label={label}>
      {!canDraw && (
        <p className="graph-none" role="status">
          This browser can’t draw the picture, for which it needs WebGL 2. The table says the same.
        </p>
      )}
      {/* What is drawn has no text, and is chosen with a pointer: the table is the picture of whoever has neither. */}
      <div ref={frame} className="graph-frame" aria-hidden="true" hidden={!canDraw} />
      {canvas && <ZoomButtons canvas={canvas} />}
      {told !== null && (
        <p className="graph-told" aria-hidden="true">
          <bdi>{told}</bdi>
        </p>
      )}
    </figure>
  );
}

interface Listeners {
  readonly choose: (id: string | null) => void;
  readonly point: (told: string | null) => void;
}

function useCanvas(
  frame: RefObject<HTMLDivElement | null>,
  drawn: Drawn,
  listeners: Listeners,
): { readonly canvas: GraphCanvas | null; readonly canDraw: boolean } {
  const scheme = useScheme();
  const [shown, setShown] = useState<{ readonly canvas: GraphCanvas | null } | null>(null);
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    if (frame.current === null) return undefined;
    const canvas = drawnInto(frame.current, drawn, {
      choose: (id) => {
        latest.current.choose(id);
      },
      point: (told) => {
        latest.current.point(told);
      },
    });
    setShown({ canvas });
    return () => {
      canvas?.close();
    };
  }, [frame, drawn, scheme]);
  return { canvas: shown?.canvas ?? null, canDraw: shown?.canvas !== null };
}

/** Where drawing fails, as when a browser has drawn too much already, the table stays. */
function drawnInto(...given: Parameters<typeof drawGraph>): GraphCanvas | null {
  try {
    return drawGraph(...given);
  } catch (error) {
    reportError(error);
    return null;
  }
}

const DARK = "(prefers-color-scheme: dark)";

/** Light or dark: a picture takes its colours when it is drawn. */
function useScheme(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(DARK);
      query.addEventListener("change", changed);
      return () => {
        query.removeEventListener("change", changed);
      };
    },
    () => matchMedia(DARK).matches,
  );
}

const ZOOMS = { in: ["+", "Closer"], out: ["−", "Further away"], whole: ["⤢", "The whole picture"] } as const;

function ZoomButtons({ canvas }: { readonly canvas: GraphCanvas }) {
  return (
    <div className="graph-zoom">
      {(["in", "out", "whole"] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="secondary outline"
          aria-label={ZOOMS[way][1]}
          onClick={() => {
            canvas.zoom(way);
          }}
        >
          {ZOOMS[way][0]}
        </button>
      ))}
    </div>
  );
}

import { lazy, Suspense, useEffect, type ComponentProps } from "react";
import { Loading } from "../states/index.ts";

// What draws is in no other page's script.
const fetchPicture = async () => ({ default: (await import("./graph-picture.tsx")).GraphPicture });
const Picture = lazy(fetchPicture);

export function LazyGraph(properties: ComponentProps<typeof Picture>) {
  return (
    <Suspense fallback={<Loading what="the picture" />}>
      <Picture {...properties} />
    </Suspense>
  );
}

/** Fetches what draws while the server still answers. */
export function useGraphSoon(): void {
  useEffect(() => {
    // Where it can't be fetched, the picture says so.
    fetchPicture().catch(() => null);
  }, []);
}

import { lazy } from "react";
import type { Page } from "../shell/index.ts";

/** Every page, by the pattern of its addresses. */
export const PAGES: readonly Page[] = [
  {
    path: "/",
    Content: lazy(async () => ({ default: (await import("./start/index.ts")).StartPage })),
  },
];

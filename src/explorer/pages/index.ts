import { lazy } from "react";
import type { Page } from "../shell/index.ts";

/** Every page, by the pattern of its addresses. The server has the same list, in `src/explorer-pages.ts`. */
export const PAGES: readonly Page[] = [
  {
    path: "/",
    Content: lazy(async () => ({ default: (await import("./start/index.ts")).StartPage })),
  },
  {
    path: "/policies/:slug",
    Content: lazy(async () => ({ default: (await import("./policy/index.ts")).PolicyPage })),
  },
  {
    path: "/campaigns/:slug",
    Content: lazy(async () => ({ default: (await import("./campaign/index.ts")).CampaignPage })),
  },
  {
    path: "/people/:slug",
    Content: lazy(async () => ({ default: (await import("./actor/index.ts")).PersonPage })),
  },
  {
    path: "/organizations/:slug",
    Content: lazy(async () => ({ default: (await import("./actor/index.ts")).OrganizationPage })),
  },
  {
    path: "/sources",
    navigation: "Sources",
    Content: lazy(async () => ({ default: (await import("./sources/index.ts")).SourcesPage })),
  },
  {
    path: "/sources/:slug",
    Content: lazy(async () => ({ default: (await import("./sources/index.ts")).SourcePage })),
  },
  {
    path: "/conflicts",
    navigation: "Conflicts",
    Content: lazy(async () => ({ default: (await import("./conflicts/index.ts")).ConflictsPage })),
  },
  {
    path: "/compare",
    navigation: "Compare",
    Content: lazy(async () => ({ default: (await import("./compare/index.ts")).ComparePage })),
  },
  {
    path: "/matrix",
    navigation: "Matrix",
    Content: lazy(async () => ({ default: (await import("./matrix/index.ts")).MatrixPage })),
  },
  {
    path: "/claims/:key",
    Content: lazy(async () => ({ default: (await import("./claim/index.ts")).ClaimPage })),
  },
  {
    path: "/network",
    navigation: "Network",
    Content: lazy(async () => ({ default: (await import("./network/index.ts")).NetworkPage })),
  },
];

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
    path: "/claims/:key",
    Content: lazy(async () => ({ default: (await import("./claim/index.ts")).ClaimPage })),
  },
];

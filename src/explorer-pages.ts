import type { PageRoute } from "./platform/http/index.ts";

/** Every kind of page that the server answers with the explorer. A test compares them with those that the explorer has. */
export const EXPLORER_PAGES: readonly PageRoute[] = [{ path: "/" }];

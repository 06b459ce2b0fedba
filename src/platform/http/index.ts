export type { Ask, AskedDownload, Download, DownloadQuestion, DownloadRoute } from "./download.types.ts";
export { TRANSPORT_CODES } from "./error.codes.ts";
export type { ExplorerOptions, PageAddress, PageHead, PageRoute } from "./explorer.types.ts";
export { formatGraphqlError } from "./graphql.errors.ts";
export { createHttpServer } from "./http-server.ts";
export type {
  DocumentAnswer,
  DocumentRoute,
  HttpServer,
  HttpServerOptions,
  OpenContext,
  PlaygroundTab,
  Readiness,
  RequestInfo,
} from "./http-server.types.ts";
export { PreparedOperations } from "./prepared.operations.ts";

export { exportRoute } from "./export.route.ts";
export { exportIndex, type ToldColumn, type ToldExport } from "./index.document.ts";
export { parametersOf, readParameters } from "./parameters.ts";

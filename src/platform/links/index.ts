export type { Concept } from "./concept.ts";
export { connectionOf, PageInfo } from "./connection.ts";
export {
  byKey,
  filterConditions,
  filterPlace,
  inputOf,
  oneOf,
  readFilter,
  UNFILTERED,
  type FilterConditions,
  type FilterField,
  type FilterPlace,
  type FilterSet,
} from "./filter.ts";
export type { FieldSql, Said, SqlRow } from "./field-sql.ts";
export {
  chosenPage,
  compareKeys,
  keptPage,
  toldPage,
  type ChosenList,
  type KeptList,
  type KeptPage,
} from "./kept-page.ts";
export { linkResolvers, type LinkContext } from "./link-resolvers.ts";
export {
  collection,
  list,
  lookup,
  many,
  one,
  type Link,
  type ListLink,
  type LookupLink,
  type OneLink,
  type Orders,
  type PagedLink,
} from "./link.ts";
export { Connection, Loaders, type ThinRow } from "./loaders.ts";
export {
  orderOf,
  pageKeys,
  pageRows,
  placeOf,
  rowConditions,
  type OfParent,
  type PagePart,
  type Place,
  type Selection,
} from "./page.sql.ts";
export {
  DEFAULT_PAGE_SIZE,
  MAXIMUM_PAGE_SIZE,
  readPage,
  readPageSize,
  stretchesAfter,
  type Page,
  type PageArguments,
} from "./page.ts";
export { After, AFTER_MEANING, First, FIRST_MEANING } from "./page-arguments.ts";
export { placedPage, type Placed, type PlacedPage } from "./placed-page.ts";
export type { Scope, Scoped } from "./scope.ts";
export { columnName, Shapes, type Class, type Shape, type ShapeDeclaration } from "./shape.ts";

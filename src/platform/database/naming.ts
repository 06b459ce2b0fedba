import { DefaultNamingStrategy } from "typeorm";

/** `recordedAt` in code is `recorded_at` in SQL. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snake(className);
  }

  override columnName(
    propertyName: string,
    givenName: string | undefined,
    embeddedPrefixes: string[],
  ): string {
    return [...embeddedPrefixes.map(snake), givenName ?? snake(propertyName)].join("_");
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/gu, "$1_$2").toLowerCase();
}

import type { Address, AddressNode, LookupNode, PageNode, RowTree, ScopeNode } from "../tree/index.ts";
import type { FilterConditions, Page, Scope } from "../../links/index.ts";
import type { SqlParams } from "../../database/index.ts";

/** What a page is asked for, once its arguments are known. */
export interface AskedPage {
  readonly page: Page;
  readonly filtered: FilterConditions;
}

/** One id of those that are asked for: where it is, and what is asked of it. Null where nothing can have it. */
export type AskedAddress = {
  readonly address: Address;
  readonly row: RowTree;
  readonly scope: number;
} | null;

/** What the arguments of one request say: all that decides how a statement reads, and all that is bound to it. */
export class Asked {
  /** Equal for requests of one tree that are answered by one statement. */
  key = "";
  readonly scopes: Scope[] = [];
  readonly params: Record<string, SqlParams[string]> = {};
  private readonly pages = new Map<string, AskedPage>();
  private readonly addresses = new Map<number, readonly AskedAddress[]>();
  private readonly opened = new Map<number, number>();

  /** The number of a scope in the statement; what it binds is bound with it. */
  addScope(scope: Scope): number {
    const known = this.scopes.findIndex(({ key }) => key === scope.key);
    if (known >= 0) return known;
    const number = this.scopes.push(scope) - 1;
    this.key += `|scope ${scope.form}`;
    for (const [name, value] of Object.entries(scope.params)) this.params[scopedName(name, number)] = value;
    return number;
  }

  addOpened(node: ScopeNode, scope: number): void {
    this.opened.set(node.number, scope);
    this.key += `|opens ${String(scope)}`;
  }

  openedBy(node: ScopeNode): number {
    return this.opened.get(node.number) ?? 0;
  }

  addPage(node: PageNode, scope: number, { page, filtered }: AskedPage): void {
    const tag = tagOf(node, scope);
    this.pages.set(tag, { page, filtered });
    this.key += `|${page.order}${String(page.size)}${page.after === null ? "" : "~"}${filtered.conditions.join(" AND ")}`;
    if (page.after !== null) {
      this.bind("afterValue", tag, page.after.value);
      this.bind("afterSerial", tag, page.after.serial);
    }
    for (const [name, value] of Object.entries(filtered.bound)) this.bind(name, tag, value);
  }

  page(node: PageNode, scope: number): AskedPage {
    const asked = this.pages.get(tagOf(node, scope));
    if (asked === undefined) throw new Error(`Nobody asked for page ${tagOf(node, scope)}.`);
    return asked;
  }

  addLookup(node: LookupNode, scope: number, value: string | number): void {
    this.bind("value", tagOf(node, scope), value);
  }

  addAddresses(node: AddressNode, addresses: readonly AskedAddress[]): void {
    this.addresses.set(node.number, addresses);
    for (const [place, asked] of addresses.entries()) {
      this.key += asked === null ? "|none" : `|${asked.address.shape.name}@${String(asked.scope)}`;
      if (asked !== null) this.bind("value", `${String(node.number)}i${String(place)}`, asked.address.value);
    }
  }

  addressesOf(node: AddressNode): readonly AskedAddress[] {
    return this.addresses.get(node.number) ?? [];
  }

  private bind(name: string, tag: string, value: SqlParams[string]): void {
    this.params[`${name}_${tag}`] = value;
  }
}

/** What the parameters of a field end in: it may be asked under several scopes. */
export function tagOf(node: { readonly number: number }, scope: number): string {
  return scope === 0 ? String(node.number) : `${String(node.number)}s${String(scope)}`;
}

/** The name of a scope's parameter in a statement that has several scopes. */
export function scopedName(name: string, scope: number): string {
  return scope === 0 ? name : `${name}_s${String(scope)}`;
}

import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { DEFAULT_LENS, makeLens, parseGlobalId, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { Node } from "../../platform/graphql/index.ts";
import type { Scope, ThinRow } from "../../platform/links/index.ts";
import type { Address, AddressFinder } from "../../platform/plan/index.ts";
import type { RequestContext } from "./request.ts";

const MAXIMUM_IDS = 100;

/** What a root field is asked of: nothing at Query, the lens at AsOf. */
type MaybeScoped = { readonly scope: LensScope } | undefined;

@Resolver()
export class NodeResolver {
  @Extensions({ finds: addressOf satisfies AddressFinder })
  @Query(() => Node, {
    nullable: true,
    description:
      "Anything that has an id, as Relay specifies it; null where nothing has it. An id that carries a lens is answered under that lens.",
  })
  node(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "The id, as an answer gave it." }) id: string,
  ): Promise<Node | null> {
    return nodeById(id, root, context);
  }

  @Extensions({ finds: addressOf satisfies AddressFinder })
  @Query(() => [Node], {
    nullable: "items",
    description: `Several of those, in the order of their ids; null where nothing has one. At most ${String(MAXIMUM_IDS)}.`,
  })
  nodes(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("ids", () => [ID], { description: "The ids, as answers gave them." }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > MAXIMUM_IDS) {
      const message = `ids has ${String(ids.length)} ids: expected at most ${String(MAXIMUM_IDS)}.`;
      throw new Problem("BAD_INPUT", message, { limit: MAXIMUM_IDS, seen: ids.length });
    }
    return Promise.all(ids.map((id) => nodeById(id, root as MaybeScoped, context)));
  }
}

/** Where the row is that an id names; null where nothing can have it. Throws BAD_ID for what is no id. */
async function addressOf(id: string, around: Scope, context: RequestContext): Promise<Address | null> {
  const { type, key, lens } = parseGlobalId(id);
  const shape = context.load.addressed(type);
  if (shape === undefined) {
    throw new Problem(
      "BAD_ID",
      `${JSON.stringify(id)} names the type ${JSON.stringify(type)}: expected one that has ids.`,
      { id },
    );
  }
  const scope = lens.key === DEFAULT_LENS.key ? around : await context.openScope(lens);
  const { key: by = "" } = shape.declaration;
  const isNumber = shape.columns.get(by)?.isText !== true;
  if (isNumber && !/^\d{1,9}$/u.test(key)) return null;
  return { shape, by, value: isNumber ? Number(key) : key, scope };
}

async function nodeById(id: string, root: MaybeScoped, context: RequestContext): Promise<Node | null> {
  const address = await addressOf(id, root?.scope ?? context.scope, context);
  if (address === null) return null;
  const { shape, by, value, scope } = address;
  const row = await context.load.row(shape.declaration.of, by, { value, scope });
  return row as unknown as Node | null;
}

@Resolver(() => Claim)
export class SupersededClaimResolver {
  @FieldResolver(() => Claim, {
    nullable: true,
    description:
      "The claim that this one corrects, as it stood before the correction: its id carries the lens of that revision.",
  })
  async supersedes(@Root() root: never, @Ctx() context: RequestContext): Promise<Claim | null> {
    const row = root as ThinRow & Claim & { scope: LensScope };
    if (row.supersedesSerial === null) return null;
    const scope = await context.openScope(makeLens({ ...row.scope.lens, knownAt: row.knownFrom - 1 }));
    return (await context.load.one(Claim, row.supersedesSerial, scope)) as unknown as Claim | null;
  }
}

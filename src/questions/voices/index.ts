import type { Concept } from "../../platform/links/index.ts";
import { QuoteResolver, QuotesResolver } from "./quotes.resolver.ts";
import { SideRoomResolver, SidesResolver } from "./sides.resolver.ts";
import { SourceVoicesResolver, VoicesResolver } from "./voices.resolver.ts";

/** Who speaks, who is spoken about, and how much room each gets. */
export const voicesConcept: Concept = {
  folder: "questions/voices",
  resolvers: [
    VoicesResolver,
    SourceVoicesResolver,
    SidesResolver,
    SideRoomResolver,
    QuotesResolver,
    QuoteResolver,
  ],
};

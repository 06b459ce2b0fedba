import { readCommandLine } from "../../peers/command-line.ts";
import { serve } from "../serving.ts";
import { levels, list, listOnDay, listThen, page, point } from "./lists.ts";
import { loadGraph } from "./load.ts";
import { neighbours, path, positions } from "./questions.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

const told = readCommandLine();
const graph = loadGraph(told.database);

await serve(
  told.port,
  {
    point: ({ slug = "" }) => point(graph, slug),
    list: ({ slug = "" }) => list(graph, slug),
    page: ({ slug = "", after = "" }) => page(graph, slug, after),
    levels: ({ slugs = [] }) => levels(graph, slugs),
    neighbours: ({ slug = "" }) => neighbours(graph, slug),
    path: ({ from = "", to = "" }) => path(graph, from, to),
    positions: ({ slug = "" }) => positions(graph, slug),
    "list-then": ({ slug = "", knownAt = "" }) => listThen(graph, slug, knownAt),
    "list-on-day": ({ slug = "", validAt = "" }) =>
      listOnDay(graph, slug, Date.parse(validAt) / MILLISECONDS_PER_DAY),
  },
  () => 0,
);

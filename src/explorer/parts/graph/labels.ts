import type {
  EdgeLabelDrawingFunction,
  NodeHoverDrawingFunction,
  NodeLabelDrawingFunction,
} from "sigma/rendering";
import type { Colours } from "./colours.ts";
import type { Box, Taken } from "./taken.ts";

const MOST_CHARACTERS = 28;
const PADDING = 3;

/** A text that is short enough for a picture; the table has all of it. */
export function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MOST_CHARACTERS
    ? text
    : `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}

/** How texts are written in a picture, each where nothing else is written yet. */
export interface Labels {
  readonly line: EdgeLabelDrawingFunction;
  readonly node: NodeLabelDrawingFunction;
  readonly hover: NodeHoverDrawingFunction;
}

export function labelsOf(colours: Colours, taken: Taken): Labels {
  return {
    line: lineLabels(colours, taken),
    node: nodeLabels(colours, taken),
    hover: nodeHover(colours),
  };
}

/** Writes a text around the origin, on a ground of the page’s colour: lines that cross it leave it legible. */
function write(context: CanvasRenderingContext2D, text: string, ground: string): void {
  const { width, height } = sizeOf(context, text);
  const ink = context.fillStyle;
  context.fillStyle = ground;
  context.globalAlpha = 0.8;
  context.fillRect(-width / 2, -height / 2, width, height);
  context.globalAlpha = 1;
  context.fillStyle = ink;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, 0, 0);
}

function sizeOf(context: CanvasRenderingContext2D, text: string): { width: number; height: number } {
  const { width } = context.measureText(text);
  const height = Number.parseFloat(/(\d+(?:\.\d+)?)px/u.exec(context.font)?.[1] ?? "12");
  return { width: width + 2 * PADDING, height: height + 2 * PADDING };
}

/** Writes along a line what it says, as a whole or as its sign: a part of a sentence might leave out whose it is. */
function lineLabels({ surface }: Colours, taken: Taken): EdgeLabelDrawingFunction {
  return (context, line, ...[from, to, settings]) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const room = Math.hypot(dx, dy) - from.size - to.size - 4 * PADDING;
    if (!line.label || room < settings.edgeLabelSize) return;
    context.font = `${String(settings.edgeLabelSize)}px ${settings.edgeLabelFont}`;
    context.fillStyle = line.color;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const slope = dx === 0 ? Math.PI / 2 : Math.atan(dy / dx);
    const { width, height } = sizeOf(context, line.label);
    const turned = {
      width: width * Math.cos(slope) + height * Math.abs(Math.sin(slope)),
      height: width * Math.abs(Math.sin(slope)) + height * Math.cos(slope),
    };
    const isWhole = width <= room && taken.take({ ...middle, ...turned });
    const sign = String(line["sign"]);
    if (!isWhole && !taken.take({ ...middle, ...sizeOf(context, sign) })) return;
    context.save();
    context.translate(middle.x, middle.y);
    if (isWhole) context.rotate(slope);
    write(context, isWhole ? line.label : sign, surface);
    context.restore();
  };
}

type Place = Pick<Box, "x" | "y">;

/** About how wide a letter is, and how high a line. */
const LETTER = { width: 7.5, height: 19 };

/** About where the name of a node stands that is written below it. */
export function nameBelow({ x, y, size }: Place & { readonly size: number }, name: string): Box {
  const { width, height } = LETTER;
  return { x, y: y + size + height / 2, width: Array.from(name).length * width, height };
}

/** Writes the name of a node below it, or where there is room beside it. */
function nodeLabels(colours: Colours, taken: Taken): NodeLabelDrawingFunction {
  return (context, node, settings) => {
    if (!node.label) return;
    context.font = `${node["isStart"] === true ? "bold " : ""}${String(settings.labelSize)}px ${settings.labelFont}`;
    context.fillStyle = colours.text;
    const { width, height } = sizeOf(context, node.label);
    const [aside, away] = [node.size + width / 2, node.size + height / 2];
    const least = width / 2;
    const most = Math.max(least, context.canvas.clientWidth - least);
    const within = Math.min(most, Math.max(least, node.x));
    const places = [
      { x: within, y: node.y + away },
      { x: within, y: node.y - away },
      { x: node.x + aside, y: node.y },
      { x: node.x - aside, y: node.y },
      ...[-1, 1].flatMap((side) =>
        [-1, 1].map((up) => ({ x: node.x + side * aside, y: node.y + up * away })),
      ),
    ];
    const isFree = (place: Place): boolean =>
      place.x >= least && place.x <= most && taken.take({ ...place, width, height });
    const shown = node["isStart"] === true ? places[0] : places.find(isFree);
    if (shown === undefined) return;
    context.save();
    context.translate(shown.x, shown.y);
    write(context, node.label, colours.surface);
    context.restore();
  };
}

/** Rings the node under the pointer, and writes its name above all else. */
function nodeHover(colours: Colours): NodeHoverDrawingFunction {
  return (context, node, settings) => {
    context.beginPath();
    context.arc(node.x, node.y, node.size + PADDING, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = colours.text;
    context.stroke();
    if (!node.label) return;
    context.font = `bold ${String(settings.labelSize)}px ${settings.labelFont}`;
    context.fillStyle = colours.text;
    context.save();
    context.translate(node.x, node.y + node.size + settings.labelSize);
    write(context, node.label, colours.surface);
    context.restore();
  };
}

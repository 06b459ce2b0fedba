/** A part of a picture, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is written on already: a text on another one makes both illegible. */
export class Taken {
  private boxes: Box[] = [];

  clear(): void {
    this.boxes = [];
  }

  /** Takes a part of the picture; answers whether it was free. */
  take(box: Box): boolean {
    if (this.boxes.some((other) => overlap(box, other))) return false;
    this.keep(box);
    return true;
  }

  /** Keeps a part of the picture for what stands there in any case. */
  keep(box: Box): void {
    this.boxes.push(box);
  }
}

function overlap(one: Box, other: Box): boolean {
  return (
    2 * Math.abs(one.x - other.x) < one.width + other.width &&
    2 * Math.abs(one.y - other.y) < one.height + other.height
  );
}

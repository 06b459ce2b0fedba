import { useEffect, useRef } from "react";
import "./drawing.css";

interface DrawingProps {
  /** What the picture shows, for those who don't see it. A table says the same. */
  readonly label: string;
  /** Draws it that wide, in pixels. */
  readonly draw: (width: number) => Element;
}

/** A picture that is drawn anew when there is more or less room. */
export function Drawing({ label, draw }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      element.replaceChildren(plainPicture(draw(Math.max(280, element.clientWidth))));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [draw]);
  return <div ref={frame} className="drawing" role="img" aria-label={label} />;
}

/** Plot's pictures hold a style element, which the policy of the page refuses, and names on parts that have no role. */
function plainPicture(picture: Element): Element {
  for (const style of picture.querySelectorAll("style")) style.remove();
  for (const part of [picture, ...picture.querySelectorAll("*")]) {
    for (const name of ["aria-label", "aria-description", "aria-hidden", "role"]) part.removeAttribute(name);
  }
  picture.setAttribute("aria-hidden", "true");
  return picture;
}

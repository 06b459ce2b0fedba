export { LensBar } from "./lens-bar.tsx";

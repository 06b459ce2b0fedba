export { NearAndFar } from "./near-and-far.tsx";

export { PositionWord } from "./position-word.tsx";
export { TallyLine } from "./tally-line.tsx";

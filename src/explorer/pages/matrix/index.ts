export { MatrixPage } from "./matrix-page.tsx";

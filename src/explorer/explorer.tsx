import "@picocss/pico/css/pico.min.css";
import "./explorer.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { client } from "./api/index.ts";
import { PAGES } from "./pages/index.ts";
import { Shell } from "./shell/index.ts";

const element = document.getElementById("explorer");
if (!element) throw new Error('The page has no element "explorer".');
createRoot(element).render(
  <StrictMode>
    <Provider value={client}>
      <Shell pages={PAGES} />
    </Provider>
  </StrictMode>,
);

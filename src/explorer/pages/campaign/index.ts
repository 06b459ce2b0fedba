export { CampaignPage } from "./campaign-page.tsx";

export { OrganizationPage } from "./organization-page.tsx";
export { PersonPage } from "./person-page.tsx";

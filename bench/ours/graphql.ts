export { graphqlData, graphqlRequest } from "../harness/index.ts";

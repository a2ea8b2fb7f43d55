export { nodeFetch } from "./fetch.ts";

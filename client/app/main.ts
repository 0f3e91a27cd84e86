import "../ui/base.css";
import "../ui/tokens.css";
import { fetchPageAt } from "./page-modules";

/*
 * The first module is small and only says what else is needed: the program and the page of this address then come
 * side by side.
 */
const place = document.querySelector("#root");
if (place === null) throw new Error("the page has no place for the program");

// Chrome before 110 and Safari before 16 sort in place only.
if (!("toSorted" in Array.prototype)) await import("./older-browsers");

const program = import("./start");
fetchPageAt(location.pathname);
const { start } = await program;
start(place);

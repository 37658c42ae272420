import { parseRatio } from "./parse.ts";

/** Runs in a process of its own in which no code may be made from strings, like a page under a strict content security policy. */
const value = parseRatio("parse a dispute, no code from strings");
console.log(`result ${value}`);

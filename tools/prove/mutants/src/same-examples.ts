// Properties draw the same examples in every run, so that a mutant is killed each time or never.
import fc from "fast-check";

fc.configureGlobal({ seed: 1, numRuns: 50 });

// Properties draw the same examples in every run, so that a verdict belongs to a commit. Others: IMAGETAGS_SEED=7 npm test
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.IMAGETAGS_SEED ?? 1) });

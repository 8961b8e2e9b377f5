import fc from "fast-check";

/** The same generated texts in every run: a change fails its own run, never somebody else's. */
fc.configureGlobal({ seed: 20250214 });

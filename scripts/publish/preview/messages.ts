import type { Problem } from "../../problem/problem.ts";
import type { FirstPage } from "./first-page.ts";

/** What the preview's worker tells its supervisor. Travels between processes as plain data. */
export type WorkerMessage = Outcome | ({ readonly type: "page" } & FirstPage);

/** How an update ended. A page that comes first comes before it. */
export type Outcome =
  | {
      readonly type: "done";
      /** Addresses of pages that were written anew or removed. */
      readonly changed: readonly string[];
      readonly problems: readonly Problem[];
      /** Text of the files that have problems. */
      readonly sources: readonly (readonly [string, string])[];
      /** The site could be made; otherwise the pages are still the last good ones. */
      readonly good: boolean;
    }
  /** Our code or a layout failed; the stack is for whoever is changing it. */
  | { readonly type: "failed"; readonly message: string };

/** The only thing a worker is asked: read the content folder again and write what has changed. */
export interface WorkerRequest {
  readonly type: "update";
  /** Files that were seen to be saved, relative to the content folder: the page of one may come first. It need not be all. */
  readonly saved: readonly string[];
}

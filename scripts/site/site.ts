import type { Publication } from "../article/model.ts";
import type { Strings } from "../locale/strings.ts";
import type { Page } from "./page.ts";

/** Files of the design, as every page's head names them. */
export interface Assets {
  /** Site address of the stylesheet, with its hash. */
  readonly stylesheet: string;
  /** Site address of the stylesheet that feeds name, with its hash. */
  readonly feed: string;
  /** Site address of the script that loads players, with its hash; only pages that have a player name it. */
  readonly player: string;
  /** Site addresses of the fonts to preload. */
  readonly fonts: readonly string[];
}

/** The whole site as values: what any page may need besides its own. */
export interface Site {
  readonly publication: Publication;
  readonly strings: Strings;
  /** BCP 47 tag by whose habits dates are written. */
  readonly locale: string;
  /** The clock of this build, milliseconds since 1970. */
  readonly now: number;
  readonly assets: Assets;
  /** Made for the author alone: what the preview adds to a page must be allowed to work. */
  readonly isPreview: boolean;
  readonly pages: readonly Page[];
}

import type { Publication } from "../article/model.ts";
import type { Strings } from "../locale/strings.ts";
import type { Page } from "./page.ts";

/** Files of the default design and the cards, as every page's head names them. */
export interface Assets {
  /** Site address of the stylesheet, with its hash. */
  readonly stylesheet: string;
  /** Site addresses of the fonts to preload. */
  readonly fonts: readonly string[];
  readonly icons: readonly {
    readonly path: string;
    readonly type: string;
    readonly sizes: string;
    readonly rel: "icon" | "apple-touch-icon";
  }[];
}

/** A drawn picture for sharing, for pages without one of their own: 1200 × 630 pixels, PNG. */
export interface Card {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The whole site as values: what any page may need besides its own. */
export interface Site {
  readonly publication: Publication;
  readonly strings: Strings;
  /** The clock of this build, milliseconds since 1970. */
  readonly now: number;
  readonly assets: Assets;
  readonly pages: readonly Page[];
  /** The card of a page, by its label and section; see `cardText`. */
  card(page: Page): Card;
  /** A logo of at least 112 × 112 pixels: the publication's own or a drawn one. */
  readonly logo: { readonly path: string; readonly width: number; readonly height: number };
}

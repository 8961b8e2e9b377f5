import { type Picture, type PictureFile, pictureKey } from "../components/picture.ts";
import { cardOf } from "./brand.ts";
import { describe } from "./describe.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What stands beside a link to a page. Sizes in pixels. */
export interface SharedPicture extends Pick<PictureFile, "type" | "width" | "height"> {
  /** Site address. */
  readonly path: string;
  readonly alt: string;
}

/** The page's own picture in the shape that is shared, else a drawn card. */
export function sharedPicture(page: Page, site: Site): SharedPicture {
  const lead = page.kind === "article" ? page.article.image : undefined;
  const picture: Picture | undefined = lead && site.publication.pictures.get(pictureKey(lead.picture));
  if (!lead || !picture) return { ...cardOf(page, site), type: "image/png" };
  return { ...picture.crops["16x9"], alt: lead.alt || lead.caption || describe(page, site).title };
}

import type { ImageObject } from "schema-dts";
import type { LeadPicture } from "../article/model.ts";
import { type Picture, type PictureFile, pictureKey } from "../components/picture.ts";
import { rightsData } from "../components/rights.tsx";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import type { Site } from "../site/site.ts";
import type { Minimum } from "./node.ts";
import { policyUrl } from "./organization.ts";

/**
 * The lead picture, once for each of the three shapes that Google asks for: 16:9, 4:3, 1:1.
 * When: an article with a picture. Must have: address and size. When it cannot: no such node; a missing file is refused
 * while reading.
 * https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export type ImageNode = Minimum<ImageObject, "url" | "contentUrl" | "width" | "height">;

export function leadImages(lead: LeadPicture, site: Site): readonly [ImageNode, ...ImageNode[]] {
  const picture = pictureOf(lead, site);
  const { "16x9": wide, "4x3": classic, "1x1": square } = picture.crops;
  return [node(wide, lead, site), node(classic, lead, site), node(square, lead, site)];
}

/** Id of the picture that stands for the page. */
export function primaryImageId(lead: LeadPicture, site: Site): string {
  return ids.picture(absolute(site, pictureOf(lead, site).crops["16x9"].path));
}

function pictureOf({ picture }: LeadPicture, site: Site): Picture {
  const found = site.publication.pictures.get(pictureKey(picture));
  if (!found) throw new Error(`The picture ${picture.path} was read and is gone.`);
  return found;
}

function node(file: PictureFile, lead: LeadPicture, site: Site): ImageNode {
  const { caption, alt } = lead;
  const url = absolute(site, file.path);
  return {
    "@type": "ImageObject",
    "@id": ids.picture(url),
    url,
    contentUrl: url,
    width: `${file.width}`,
    height: `${file.height}`,
    ...(alt ? { description: alt } : {}),
    ...(caption ? { caption } : {}),
    ...rightsData(lead, { usage: policyUrl("usage", site), absolute: (address) => absolute(site, address) }),
  };
}

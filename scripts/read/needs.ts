import type { AssetRef } from "../components/asset.ts";
import type { PictureRef } from "../components/picture.ts";
import type { Span } from "../problem/position.ts";

/** A file of the content folder that another one shows, and where it is named. */
export interface Use<Ref> {
  readonly ref: Ref;
  readonly span: Span;
}

/** What reading one file has relied on of others. While all of it is the same, reading it again would come to the same. */
export class Needs {
  /** The site address of each text file that it links to. */
  readonly links: { [file: string]: string } = {};
  /** What each embed's record was, a digest by its key; empty where there was none. */
  readonly posts: { [key: string]: string } = {};
  readonly pictures: Use<PictureRef>[] = [];
  readonly assets: Use<AssetRef>[] = [];
}

import { rmSync } from "node:fs";
import type { Article } from "../article/model.ts";
import { writeEntry } from "../feeds/atom.tsx";
import type { Site } from "../site/site.ts";
import { type Piece, Pieces } from "./memory/pieces.ts";

/**
 * Articles as feeds show them, each made once, however many feeds it is in: an article is in those of its section, its
 * topics and its authors. Together they are as large as the site, so they wait on the disk.
 */
export class Entries {
  private readonly path: string;
  private readonly known = new Map<Article, Piece>();
  private pieces: Pieces | undefined;

  /** @param path absolute path of a file that nothing else uses; gone when this is closed */
  constructor(path: string) {
    this.path = path;
  }

  of(article: Article, site: Site): string {
    this.pieces ??= new Pieces(this.path, 0);
    const known = this.known.get(article);
    if (known) return this.pieces.read(known);
    const entry = writeEntry(article, site);
    this.known.set(article, this.pieces.add(entry));
    return entry;
  }

  close(): void {
    this.pieces?.close();
    rmSync(this.path, { force: true });
  }
}

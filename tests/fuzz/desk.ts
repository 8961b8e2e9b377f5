import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderPage } from "../../layouts/views.tsx";
import { type Prepared, prepare } from "../../scripts/check/prepare.ts";
import { files } from "../../scripts/feeds/files.ts";
import { pageFiles } from "../../scripts/feeds/page-files.ts";
import { isError, type Problem } from "../../scripts/problem/problem.ts";
import type { Surroundings } from "../../scripts/read/body.ts";
import type { OutputFile } from "../../scripts/site/output.ts";
import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { EXAMPLE_FILES } from "../support/media.ts";
import { BASE, type Files, NOW, SETTINGS, writeAll } from "../support/publication.ts";
import { type Manuscript, textOf } from "./draft.ts";
import { mended } from "./mend.ts";

/** A manuscript as it was read, in whatever state it was. */
export interface Reading {
  readonly manuscript: Manuscript;
  readonly prepared: Prepared;
}

export interface PublishedPage {
  readonly page: Page;
  readonly html: string;
}

/** A site without an error, as readers and machines get it. */
export interface Published {
  readonly manuscript: Manuscript;
  readonly site: Site;
  readonly problems: readonly Problem[];
  readonly pages: readonly PublishedPage[];
  /** Feeds, sitemaps, and what lies beside articles. */
  readonly files: readonly OutputFile[];
  readonly around: Surroundings;
  /** The pages that would be there, were some texts written otherwise; undefined where those have an error. */
  readonly reread: (texts: Files) => Promise<readonly PublishedPage[] | undefined>;
}

/** What lies beside articles and pages, so that pictures and recordings are there to be shown. */
const BESIDE: Files = {
  ...EXAMPLE_FILES,
  ...Object.fromEntries(
    Object.entries(EXAMPLE_FILES).map(([path, file]) => [path.replace("articles/2025/", "pages/"), file]),
  ),
};

/** More than a manuscript has parts that hide each other's mistakes. */
const ROUNDS = 8;

/** Reads manuscripts in one content folder, one after the other, as a build would. */
export class Desk {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Desk> {
    const folder = await mkdtemp(join(tmpdir(), "broadsheet-fuzz-"));
    await writeAll(folder, { ...BASE, ...BESIDE });
    return new Desk(folder);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * What the manuscript becomes. A part with an error is taken out and the rest is read again, as an author would do:
   * otherwise one mistake would keep all that is right from ever being looked at.
   */
  async publish(
    manuscript: Manuscript,
  ): Promise<{ readonly readings: readonly Reading[]; readonly published: Published | undefined }> {
    const readings: Reading[] = [];
    let current: Manuscript | undefined = manuscript;
    while (current && readings.length < ROUNDS) {
      const reading: Reading = { manuscript: current, prepared: await this.read(current) };
      readings.push(reading);
      const published = this.publishedOf(reading);
      if (published) return { readings, published };
      current = mended(current, reading.prepared.problems.filter(isError));
    }
    return { readings, published: undefined };
  }

  private async read({ drafts, settings, records, preview }: Manuscript, texts: Files = {}): Promise<Prepared> {
    const files: Files = {
      "publication.yaml": [SETTINGS.trimEnd(), ...settings, ""].join("\n"),
      ...Object.fromEntries(drafts.map((draft) => [draft.path, textOf(draft)])),
      ...records,
      ...texts,
    };
    await writeAll(this.folder, files);
    try {
      return await prepare(this.folder, { now: NOW, preview });
    } finally {
      for (const path of Object.keys(files)) await rm(join(this.folder, path));
    }
  }

  private publishedOf({ manuscript, prepared }: Reading): Published | undefined {
    const { ready, around, problems } = prepared;
    if (!ready || !around) return undefined;
    const { site, design } = ready;
    return {
      manuscript,
      site,
      problems,
      around,
      pages: rendered(site),
      files: [...files(site), ...design, ...site.pages.flatMap((page) => pageFiles(page, site))],
      reread: async (texts) => {
        const again = await this.read(manuscript, texts);
        return again.ready && rendered(again.ready.site);
      },
    };
  }
}

function rendered(site: Site): readonly PublishedPage[] {
  return site.pages.map((page) => ({ page, html: renderPage(page, site) }));
}

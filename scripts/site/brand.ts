import { createHash } from "node:crypto";
import type { Article, Publication } from "../article/model.ts";
import { retractionsOf } from "../article/retraction.ts";
import { pictureKey } from "../components/picture.ts";
import { onceFor } from "./once-for.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/**
 * What stands for the publication where there is no picture: cards for sharing, the logo, icons. Here are their names
 * and sizes; media/draw.ts makes the files.
 */

/** Changes whenever the drawing does, so that old files are not taken for new ones. */
const DESIGN = 1;

/** A drawn picture for sharing, for pages without one of their own. PNG. */
export interface Card {
  readonly path: string;
  readonly width: 1200;
  readonly height: 630;
  readonly alt: string;
  /** The publication's name. */
  readonly name: string;
  /** "Opinion": the label travels with the link. */
  readonly label?: string;
  readonly section?: string;
}

/** The card of a page. Few are needed: they differ by label and section, not by headline. */
export function cardOf(page: Page, site: Site): Card {
  return cardOn(subjectOf(page, site), site);
}

/** What a card says beside the publication's name. */
interface CardSubject {
  readonly label: string | undefined;
  readonly section: string | undefined;
}

function subjectOf(page: Page, site: Site): CardSubject {
  const label = page.kind === "article" ? labelOf(page.article, site) : undefined;
  const section =
    page.kind === "article" ? page.article.section.name : page.kind === "section" ? page.section.name : undefined;
  // A section that is called like the label would say the same twice.
  return { label, section: section === label ? undefined : section };
}

function cardOn({ label, section }: CardSubject, site: Site): Card {
  const { name } = site.publication.settings;
  return {
    path: `/assets/card.${digest([name, label, section])}.png`,
    width: 1200,
    height: 630,
    alt: [name, label, section].filter(Boolean).join(", "),
    name,
    ...(label ? { label } : {}),
    ...(section ? { section } : {}),
  };
}

/** Being taken back is more than being of a type. */
function labelOf(article: Article, { strings }: Site): string | undefined {
  if (retractionsOf(article).length > 0) return strings.article.retracted;
  return article.type === "news" ? undefined : strings.type[article.type];
}

/** Every card the site needs, once: those of pages that have no picture of their own. */
export const cardsOf = onceFor((site: Site): readonly Card[] => {
  const subjects = new Map<string, CardSubject>();
  for (const page of site.pages) {
    if (page.kind === "not-found" || page.kind === "redirect" || (page.kind === "article" && page.article.image))
      continue;
    const subject = subjectOf(page, site);
    subjects.set(`${subject.label}\n${subject.section}`, subject);
  }
  return [...subjects.values()].map((subject) => cardOn(subject, site));
});

export interface Logo {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The initial to draw where the publication has no logo. */
  readonly initial?: string;
}

/** The publication's own logo, or a drawn one: its initial in a square. */
export const logoOf = onceFor(({ settings, pictures }: Publication): Logo => {
  const picture = settings.logo && pictures.get(pictureKey(settings.logo));
  if (picture) {
    const { path, width, height } = picture.fallback;
    return { path, width, height };
  }
  const initial = [...settings.name.replace(/^(?:The|Der|Die|Das|Le|La|El|Il)\s+/i, "")][0]?.toUpperCase() ?? "";
  return { path: `/assets/logo.${digest([initial])}.png`, width: 512, height: 512, initial };
});

export interface Icon {
  readonly path: string;
  readonly rel: "icon" | "apple-touch-icon";
  /** Pixels on each side. */
  readonly size: number;
}

/** The logo made small for tabs and home screens. */
export const iconsOf = onceFor((publication: Publication): readonly Icon[] => {
  const key = digest([logoOf(publication).path]);
  return [
    { path: `/assets/icon-32.${key}.png`, rel: "icon", size: 32 },
    { path: `/assets/icon-180.${key}.png`, rel: "apple-touch-icon", size: 180 },
  ];
});

/** Browsers ask for it whatever a page says. */
export const FAVICON = "/favicon.ico";

/** Addresses of all these files. */
export function brandPaths(site: Site): readonly string[] {
  const { publication } = site;
  const drawn = [...cardsOf(site), ...iconsOf(publication)].map(({ path }) => path);
  return [...drawn, ...(publication.settings.logo ? [] : [logoOf(publication).path]), FAVICON];
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash("sha256")
    .update(JSON.stringify([DESIGN, ...parts]))
    .digest("hex")
    .slice(0, 12);
}

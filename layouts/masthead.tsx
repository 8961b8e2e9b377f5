import type { VNode } from "preact";
import { weekdayDate } from "../scripts/locale/dates.ts";
import type { Page } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";

/** The publication's name between rules, and its sections in a row that wraps. */
export function Masthead({ page, site }: { readonly page: Page; readonly site: Site }): VNode {
  const { settings, articles } = site.publication;
  const isFront = page.kind === "front" && page.listing.number === 1;
  const [latest] = articles;
  return (
    <header class={isFront ? "masthead masthead--front" : "masthead"}>
      <p class="masthead__name">{isFront ? settings.name : <a href="/">{settings.name}</a>}</p>
      {isFront && latest && (
        // The day of the newest article, not of the build: the same articles make the same page.
        <p class="masthead__date">{weekdayDate(latest.published.epoch, localeOf(site), settings.timeZone)}</p>
      )}
      <nav class="masthead__sections" aria-label={site.strings.site.sections}>
        <ul>
          {settings.sections.map(({ path, name, id }) => (
            <li>
              <a href={path} aria-current={currentOf(page, id)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Dates are written as the publication's language tag says, where its words are in that language. */
export function localeOf({ publication, strings }: Site): string {
  const { language } = publication.settings;
  return language.split("-")[0] === strings.language ? language : strings.language;
}

function currentOf(page: Page, section: string): "page" | "true" | undefined {
  if (page.kind === "section" && page.section.id === section) return page.listing.number === 1 ? "page" : "true";
  return page.kind === "article" && page.article.section.id === section ? "true" : undefined;
}

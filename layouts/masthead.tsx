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
        <p class="masthead__date">{weekdayDate(latest.published.epoch, site.locale, settings.timeZone)}</p>
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

function currentOf(page: Page, section: string): "page" | "true" | undefined {
  if (page.kind === "section" && page.section.id === section) return page.listing.number === 1 ? "page" : "true";
  return page.kind === "article" && page.article.section.id === section ? "true" : undefined;
}

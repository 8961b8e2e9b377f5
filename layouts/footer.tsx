import type { VNode } from "preact";
import { yearOf } from "../scripts/locale/dates.ts";
import { pagesAbove } from "../scripts/site/pages-above.ts";
import type { Site } from "../scripts/site/site.ts";

/** The way to who we are, what we promise, and what we got wrong. */
export function Footer({ site }: { readonly site: Site }): VNode {
  const { settings, articles } = site.publication;
  // The others are found from the page above them.
  const pages = site.publication.pages.filter((page) => pagesAbove(page, site).length === 0);
  const words = site.strings.site;
  const year = articles[0] && yearOf(articles[0].published.epoch, settings.timeZone);
  return (
    <footer class="footer">
      <p class="footer__name">{settings.name}</p>
      <nav aria-label={words.about}>
        <ul>
          {pages.map(({ path, title }) => (
            <li>
              <a href={path}>{title}</a>
            </li>
          ))}
          <li>
            <a href="/labels/">{words.labels}</a>
          </li>
          <li>
            <a href="/corrections/">{words.corrections}</a>
          </li>
          <li>
            <a href="/feed.xml">{words.feed}</a>
          </li>
        </ul>
      </nav>
      {year && <p class="footer__rights">{words.rights(year, settings.name)}</p>}
    </footer>
  );
}

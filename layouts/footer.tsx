import type { VNode } from "preact";
import { Licence } from "../scripts/components/licence.tsx";
import { Joined } from "../scripts/components/rights.tsx";
import { copyrightOf, copyrightSince } from "../scripts/site/copyright.ts";
import { policyPage } from "../scripts/site/named-pages.ts";
import type { Page } from "../scripts/site/page.ts";
import { pagesAbove } from "../scripts/site/pages-above.ts";
import type { Site } from "../scripts/site/site.ts";
import { Reach } from "./reach.tsx";

interface Props {
  readonly page: Page;
  readonly site: Site;
}

/** The way to who we are, what we promise, and what we got wrong. */
export function Footer({ page, site }: Props): VNode {
  const { settings } = site.publication;
  // The others are found from the page above them.
  const pages = site.publication.pages.filter((each) => pagesAbove(each, site).length === 0);
  const words = site.strings.site;
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
      <Reach site={site} />
      <Copyright page={page} site={site} />
    </footer>
  );
}

/** Whose the text is and what others may do with it: of an article its own, else of the publication's newest. */
function Copyright({ page, site }: Props): VNode | null {
  const article = page.kind === "article" ? page.article : undefined;
  const [newest] = site.publication.articles;
  const copyright = article ? copyrightOf(article, site) : newest && copyrightSince(newest.published, site);
  const usage = policyPage("usage", site.publication);
  const parts = [
    ...(copyright ? [copyright.notice] : []),
    ...(article?.licence ? [<Licence of={article.licence} strings={site.strings} rel="license" />] : []),
    ...(usage ? [<a href={usage.path}>{usage.title}</a>] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p class="footer__rights">
      <Joined parts={parts} />
    </p>
  );
}

import type { VNode } from "preact";
import { pictureKey } from "../scripts/components/picture.ts";
import { PictureElement } from "../scripts/components/picture-element.tsx";
import { biographyText, renderContext } from "../scripts/site/context.ts";
import type { AuthorPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { ListPage } from "./list.tsx";
import { writtenIn } from "./written-in.ts";

/** Who writes here: role, biography, ways to reach him, and everything he wrote. */
export function authorView(page: AuthorPage, site: Site): VNode {
  const { role, email, links, biography, image, name } = page.author;
  const picture = image && site.publication.pictures.get(pictureKey(image));
  const { language } = site.publication.settings;
  const context = renderContext(site, biographyText(page.author, site), "page");
  return (
    <ListPage page={page} site={site} kicker={site.strings.site.author}>
      {role && <p class="list__description">{role}</p>}
      {page.listing.number === 1 && (
        <div class="author">
          {picture && (
            <div class="author__picture">
              <PictureElement picture={picture} alt={name} sizes="10rem" context={{ href: (address) => address }} />
            </div>
          )}
          <div {...writtenIn(site, language)}>{context.render(biography.body)}</div>
          {page.covers.length > 0 && (
            <p class="author__covers">
              {site.strings.site.covers}{" "}
              {page.covers.map(({ topic, hasPage }, index) => [
                index > 0 && ", ",
                hasPage ? <a href={topic.path}>{topic.name}</a> : topic.name,
              ])}
            </p>
          )}
          {(email || links.length > 0) && (
            <ul class="author__links">
              {email && (
                <li>
                  <a href={`mailto:${email}`}>{email}</a>
                </li>
              )}
              {links.map((link) => (
                <li>
                  <a href={link} rel="me">
                    {new URL(link).hostname.replace(/^www\./, "")}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </ListPage>
  );
}

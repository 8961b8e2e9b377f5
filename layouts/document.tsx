import type { ComponentChildren, VNode } from "preact";
import { direction } from "../scripts/locale/locale.ts";
import type { Page } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Masthead } from "./masthead.tsx";

interface Props {
  readonly page: Page;
  readonly site: Site;
  readonly children: ComponentChildren;
}

/** What every page has around its own part: head, masthead, footer, and a way past the masthead for the keyboard. */
export function Document({ page, site, children }: Props): VNode {
  return (
    <html lang={site.locale} dir={direction(site.locale)}>
      <Head page={page} site={site} />
      <body class={`page page--${page.kind}`}>
        <a class="skip" href="#main">
          {site.strings.site.skip}
        </a>
        <Masthead page={page} site={site} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer page={page} site={site} />
      </body>
    </html>
  );
}

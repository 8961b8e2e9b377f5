import type { VNode } from "preact";
import type { Listing } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";

export function Pagination({ listing, site }: { readonly listing: Listing; readonly site: Site }): VNode | null {
  if (listing.count === 1) return null;
  const words = site.strings.site;
  return (
    <nav class="pagination" aria-label={words.pages}>
      {listing.newer && (
        <a href={listing.newer} rel="prev">
          {words.newer}
        </a>
      )}
      <span>{words.page(listing.number, listing.count)}</span>
      {listing.older && (
        <a href={listing.older} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  );
}

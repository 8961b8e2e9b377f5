import type { VNode } from "preact";
import { platformNamed } from "../scripts/components/embed/platforms.ts";
import { Joined } from "../scripts/components/rights.tsx";
import { unbroken } from "../scripts/components/telephone.ts";
import { contactPage } from "../scripts/site/named-pages.ts";
import type { Site } from "../scripts/site/site.ts";

/** How to reach the publication, and where else it is. */
export function Reach({ site }: { readonly site: Site }): VNode | null {
  const { contact, social } = site.publication.settings;
  const page = contactPage(site.publication);
  const words = site.strings.site;
  const ways = [
    ...(contact?.email ? [<a href={`mailto:${contact.email}`}>{contact.email}</a>] : []),
    ...(contact?.telephone
      ? [<a href={`tel:${contact.telephone.replace(/[^\d+]/g, "")}`}>{unbroken(contact.telephone)}</a>]
      : []),
    ...(page ? [<a href={page.path}>{page.title}</a>] : []),
  ];
  const elsewhere = Object.entries(social).map(([network, address]) => (
    <a href={address} rel="me">
      {platformNamed(network)?.name ?? network}
    </a>
  ));
  if (ways.length + elsewhere.length === 0) return null;
  return (
    <div class="footer__reach">
      {ways.length > 0 && (
        <p>
          {words.contact} <Joined parts={ways} />
        </p>
      )}
      {elsewhere.length > 0 && (
        <p>
          {words.elsewhere} <Joined parts={elsewhere} />
        </p>
      )}
    </div>
  );
}

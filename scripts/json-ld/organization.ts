import type { ContactPoint, NewsMediaOrganization } from "schema-dts";
import type { Policy } from "../article/model.ts";
import { ids } from "../schema-org/ids.ts";
import { logoOf } from "../site/brand.ts";
import { absolute } from "../site/context.ts";
import { contactPage, policyPage } from "../site/named-pages.ts";
import { onceFor } from "../site/once-for.ts";
import type { Site } from "../site/site.ts";
import type { Minimum } from "./node.ts";

/**
 * The publication as its own publisher.
 * When: on every page. Must have: name, address, logo. When it cannot: it always can; a logo is drawn where there is none.
 * Policies are named only where they have a page, because that is where readers of the data look.
 * https://schema.org/NewsMediaOrganization
 */
export type OrganizationNode = Minimum<NewsMediaOrganization, "name" | "url" | "logo">;

/** How others may use the work is said of the work: it is no property of its publisher. */
const PROPERTIES = {
  ethics: "ethicsPolicy",
  corrections: "correctionsPolicy",
  verification: "verificationFactCheckingPolicy",
  "unnamed-sources": "unnamedSourcesPolicy",
  ownership: "ownershipFundingInfo",
  masthead: "masthead",
  feedback: "actionableFeedbackPolicy",
  diversity: "diversityPolicy",
} as const satisfies { readonly [P in Exclude<Policy, "usage">]: string };

export const organization = onceFor((site: Site): OrganizationNode => {
  const { settings } = site.publication;
  const { path, width, height } = logoOf(site.publication);
  const logo = absolute(site, path);
  const social = Object.values(settings.social);
  const principles = policyUrl("ethics", site);
  return {
    "@type": "NewsMediaOrganization",
    "@id": ids.organization(settings.url),
    name: settings.name,
    url: settings.url,
    ...(settings.description ? { description: settings.description } : {}),
    logo: {
      "@type": "ImageObject",
      "@id": ids.logo(settings.url),
      url: logo,
      contentUrl: logo,
      width: `${width}`,
      height: `${height}`,
    },
    ...(social.length > 0 ? { sameAs: social } : {}),
    contactPoint: contactPoint(site),
    ...(principles ? { publishingPrinciples: principles } : {}),
    ...policies(site),
  };
});

function contactPoint(site: Site): Exclude<ContactPoint, string> | undefined {
  const { contact } = site.publication.settings;
  const page = contactPage(site.publication);
  if (!contact) return undefined;
  const { email, telephone } = contact;
  return { "@type": "ContactPoint", email, telephone, url: page && absolute(site, page.path) };
}

/** The publisher as other nodes name it: several readers of the data do not follow bare references. */
export const publisherReference = onceFor((site: Site): OrganizationNode => {
  const { settings } = site.publication;
  const logo = absolute(site, logoOf(site.publication).path);
  return {
    "@type": "NewsMediaOrganization",
    "@id": ids.organization(settings.url),
    name: settings.name,
    url: settings.url,
    logo: { "@type": "ImageObject", "@id": ids.logo(settings.url), url: logo },
  };
});

/** Absolute address of a policy's page, where there is one. */
export function policyUrl(policy: Policy, site: Site): string | undefined {
  const page = policyPage(policy, site.publication);
  return page && absolute(site, page.path);
}

function policies(
  site: Site,
): Pick<Exclude<NewsMediaOrganization, string>, (typeof PROPERTIES)[keyof typeof PROPERTIES]> {
  const named = Object.entries(PROPERTIES).flatMap(([policy, property]) => {
    const url = policyUrl(policy as Policy, site);
    return url ? [[property, url]] : [];
  });
  return Object.fromEntries(named);
}

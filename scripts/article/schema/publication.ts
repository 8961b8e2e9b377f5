import type { z } from "zod";
import { isTimeZone } from "../dates.ts";
import { CRAWLER_PURPOSES, POLICIES } from "../model.ts";
import {
  anyKeys,
  email,
  isWebAddress,
  languageTag,
  licence,
  list,
  mapping,
  oneOf,
  pageId,
  slug,
  telephone,
  text,
  webAddress,
} from "./fields.ts";

const section = mapping({ id: slug, name: text(), description: text().optional() }, "a section with `id` and `name`");

const topic = mapping(
  {
    id: slug,
    name: text(),
    description: text().optional(),
    sameAs: list(webAddress, "a list of addresses").optional(),
  },
  "a topic with `id` and `name`",
);

const policies = mapping(
  Object.fromEntries(POLICIES.map((policy) => [policy, pageId.optional()])) as {
    [P in (typeof POLICIES)[number]]: z.ZodOptional<typeof pageId>;
  },
  "a list of policies, each with the id of its page",
);

const contact = mapping(
  { email: email.optional(), telephone: telephone.optional(), page: slug.optional() },
  "`email`, `telephone` or the `page` that says how to reach you",
).refine((ways) => Object.keys(ways).length > 0, {
  error: "`email`, `telephone` or the `page` that says how to reach you",
});

const decision = oneOf(["allow", "refuse"]).optional();

const MEGAPIXELS = "a whole number of megapixels from 1 to 1000, such as 150";
const megapixels = text(MEGAPIXELS)
  .refine((value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= 1000, { error: MEGAPIXELS })
  .transform(Number);

const crawlers = mapping(
  Object.fromEntries(CRAWLER_PURPOSES.map((purpose) => [purpose, decision])) as {
    [P in (typeof CRAWLER_PURPOSES)[number]]: typeof decision;
  },
  "a list of purposes, each with allow or refuse",
);

/** `content/publication.yaml` */
export const publicationSchema = mapping(
  {
    name: text("the publication's name"),
    url: text("the site's address, such as https://example.org/").refine(
      (value) => /^https:/i.test(value) && isWebAddress(value) && new URL(value).href === `${new URL(value).origin}/`,
      { error: "the address of a host that begins with https:// and has no path, such as https://example.org/" },
    ),
    language: languageTag,
    timezone: text("a time zone such as Europe/London").refine(isTimeZone, {
      error: "the name of a time zone, such as Europe/London or America/New_York",
    }),
    description: text().optional(),
    logo: text("the path of a picture").optional(),
    sections: list(section, "a list of sections").min(1, { error: "a list of at least one section" }).optional(),
    topics: list(topic, "a list of topics").optional(),
    editors: text("the id of an author").optional(),
    policies: policies.optional(),
    contact: contact.optional(),
    licence: licence.optional(),
    permalink: text("a pattern such as /YYYY/MM/DD/slug/").optional(),
    social: anyKeys(webAddress, "a list of networks, each with the publication's address there").optional(),
    largestPicture: megapixels.optional(),
    crawlers: crawlers.optional(),
  },
  "written as `key: value`",
);

export const publicationExamples = {
  name: "name: The Example",
  url: "url: https://example.org/",
  language: "language: en",
  timezone: "timezone: Europe/London",
};

import { z } from "zod";
import { isTimeZone } from "../dates.ts";
import { CRAWLER_PURPOSES, POLICIES } from "../model.ts";
import { isWebAddress, languageTag, list, mapping, oneOf, slug, text, webAddress } from "./fields.ts";

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
  Object.fromEntries(POLICIES.map((policy) => [policy, slug.optional()])) as {
    [P in (typeof POLICIES)[number]]: z.ZodOptional<typeof slug>;
  },
  "a list of policies, each with the id of its page",
);

const decision = oneOf(["allow", "refuse"]).optional();

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
      (value) => value.startsWith("https://") && isWebAddress(value) && !/[?#]/.test(value),
      { error: "an absolute address that begins with https://, such as https://example.org/" },
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
    permalink: text("a pattern such as /YYYY/MM/DD/slug/").optional(),
    social: z
      .record(z.string(), webAddress, { error: "a list of networks, each with the publication's address there" })
      .optional(),
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

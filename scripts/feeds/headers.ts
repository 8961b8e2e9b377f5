import type { OutputFile } from "../site/output.ts";
import { robotsDirectives } from "../site/robots-directives.ts";
import type { Site } from "../site/site.ts";

export const HEADERS = "/_headers";

type Headers = { readonly [name: string]: string };

/** Names in these folders hold a hash of what they name. */
const FOR_GOOD: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };
/** For programs: whoever searches should find the page. */
const UNLISTED: Headers = { "X-Robots-Tag": "noindex" };

/**
 * What a page cannot say in its own head, or a file has no head to say in, for hosts that read such a file:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 * Where several rules match, both give all of them; of one header, all values.
 */
export function headers(site: Site): OutputFile {
  const { crawlers } = site.publication.settings;
  const rules: readonly (readonly [path: string, headers: Headers])[] = [
    [
      "/*",
      {
        "X-Robots-Tag": robotsDirectives(site.publication.settings),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        // The rest of the policy stands in each page, which knows what it shows.
        "Content-Security-Policy": "frame-ancestors 'self'",
        ...(crawlers["ai-training"] === "refuse" ? { "tdm-reservation": "1" } : {}),
      },
    ],
    // Apps in browsers may read them from other sites.
    ["/*.json", { ...UNLISTED, "Access-Control-Allow-Origin": "*" }],
    ["/*.xml", UNLISTED],
    ["/assets/*", FOR_GOOD],
    ["/media/*", FOR_GOOD],
  ];
  const blocks = rules.map(([path, said]) => {
    const lines = Object.entries(said).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...lines].join("\n");
  });
  return { path: HEADERS, content: `${blocks.join("\n\n")}\n` };
}

import type { CrawlerPurpose } from "../article/model.ts";

/** A program that fetches pages or, by its name alone, what was fetched for something else may be used for. */
interface Crawler {
  /** As it is called in robots.txt. */
  readonly name: string;
  /** Search engines are not listed: they are told on each page, which they must be let in to read. */
  readonly purpose: Exclude<CrawlerPurpose, "search">;
}

/** Crawlers by who runs them, with where he says what they are for. Looked up in November 2026. */
export const CRAWLERS: readonly { readonly source: string; readonly crawlers: readonly Crawler[] }[] = [
  {
    source: "https://developers.openai.com/api/docs/bots",
    crawlers: [
      { name: "GPTBot", purpose: "ai-training" },
      { name: "OAI-SearchBot", purpose: "ai-search" },
      { name: "ChatGPT-User", purpose: "ai-user" },
    ],
  },
  {
    source: "https://support.claude.com/en/articles/8896518",
    crawlers: [
      { name: "ClaudeBot", purpose: "ai-training" },
      { name: "Claude-SearchBot", purpose: "ai-search" },
      { name: "Claude-User", purpose: "ai-user" },
    ],
  },
  {
    // A name without a crawler: what Googlebot fetched, Search and its AI Overviews use all the same.
    source: "https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers#google-extended",
    crawlers: [{ name: "Google-Extended", purpose: "ai-training" }],
  },
  {
    // A name without a crawler, too.
    source: "https://support.apple.com/en-us/119829",
    crawlers: [{ name: "Applebot-Extended", purpose: "ai-training" }],
  },
  {
    // An archive for everybody, out of which models are trained.
    source: "https://commoncrawl.org/ccbot",
    crawlers: [{ name: "CCBot", purpose: "ai-training" }],
  },
  {
    source: "https://docs.perplexity.ai/docs/resources/perplexity-crawlers",
    crawlers: [
      { name: "PerplexityBot", purpose: "ai-search" },
      { name: "Perplexity-User", purpose: "ai-user" },
    ],
  },
  {
    source: "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
    crawlers: [
      { name: "meta-externalagent", purpose: "ai-training" },
      { name: "meta-webindexer", purpose: "ai-search" },
      { name: "meta-externalfetcher", purpose: "ai-user" },
    ],
  },
  {
    source: "https://developer.amazon.com/amazonbot",
    crawlers: [
      { name: "Amazonbot", purpose: "ai-training" },
      { name: "Amzn-SearchBot", purpose: "ai-search" },
      { name: "Amzn-User", purpose: "ai-user" },
    ],
  },
  {
    source: "https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot",
    crawlers: [{ name: "DuckAssistBot", purpose: "ai-search" }],
  },
  {
    source: "https://docs.mistral.ai/robots",
    crawlers: [{ name: "MistralAI-User", purpose: "ai-user" }],
  },
  {
    // ByteDance itself says nothing of it.
    source: "https://github.com/ai-robots-txt/ai.robots.txt/blob/main/table-of-bot-metrics.md",
    crawlers: [{ name: "Bytespider", purpose: "ai-training" }],
  },
];

import { problem } from "../../problem/problem.ts";
import { decoded } from "../../site/addresses.ts";
import type { PlacedNode } from "../data.ts";
import { knownAddresses } from "../known-addresses.ts";
import { type Rule, subject } from "./rule.ts";

/** What is cited may lie on the same host without being of this site, such as an old archive. */
const CITED = /\.(?:citation|isBasedOn|sharedContent)\b/;
/** Properties that take words and not addresses, which may begin like one. */
const WORDS = ["name", "headline", "text", "description", "caption", "abstract", "backstory", "sameAs"];

/** Addresses that we made of our own site lead to a page or a file of it. */
export const addresses: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const home = site.publication.settings.url;
  const known = knownAddresses(site);
  return rendered.nodes
    .flatMap((node) => addressesIn(node, home))
    .filter(({ address }) => !known.has(pathOf(address, home)))
    .map((found) => problem("data-address", place, { page, ...found }));
};

function addressesIn({ node, where }: PlacedNode, home: string) {
  if (CITED.test(where)) return [];
  return Object.entries(node)
    .filter(([property]) => !WORDS.includes(property) && !CITED.test(`.${property}`))
    .flatMap(([property, value]) =>
      [value]
        .flat()
        .flatMap((each) =>
          typeof each === "string" && each.startsWith(home) ? [{ address: each, where: `${where}.${property}` }] : [],
        ),
    );
}

/** `https://a.example/b/#c` → `/b/` */
function pathOf(address: string, home: string): string {
  return decoded(`/${address.slice(home.length)}`.split(/[?#]/)[0] ?? "");
}

import { problem } from "../../problem/problem.ts";
import { decoded } from "../../site/addresses.ts";
import { type PlacedNode, valuesOf } from "../data.ts";
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

function addressesIn({ node, where }: PlacedNode, home: string): readonly { address: string; where: string }[] {
  if (CITED.test(where)) return [];
  const found: { address: string; where: string }[] = [];
  for (const property of Object.keys(node)) {
    const ours = valuesOf(node, property).filter((value) => typeof value === "string" && value.startsWith(home));
    if (ours.length === 0 || WORDS.includes(property) || CITED.test(`.${property}`)) continue;
    found.push(...ours.map((address) => ({ address: String(address), where: `${where}.${property}` })));
  }
  return found;
}

/** `https://a.example/b/#c` → `/b/` */
function pathOf(address: string, home: string): string {
  return decoded(`/${address.slice(home.length)}`.split(/[?#]/)[0] ?? "");
}

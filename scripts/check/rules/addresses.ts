import { problem } from "../../problem/problem.ts";
import { decoded } from "../../site/addresses.ts";
import { knownAddresses } from "../known-addresses.ts";
import { type Rule, subject } from "./rule.ts";

/** Addresses of our own site lead to a page or a file of it. */
export const addresses: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const home = site.publication.settings.url;
  const known = knownAddresses(site);
  return rendered.nodes.flatMap(({ node, where }) =>
    Object.entries(node).flatMap(([property, value]) =>
      [value]
        .flat()
        .filter((each) => typeof each === "string" && each.startsWith(home))
        .map((each) => String(each))
        .filter((address) => !known.has(pathOf(address, home)))
        .map((address) => problem("data-address", place, { page, where: `${where}.${property}`, address })),
    ),
  );
};

/** `https://a.example/b/#c` → `/b/` */
function pathOf(address: string, home: string): string {
  return decoded(`/${address.slice(home.length)}`.split(/[?#]/)[0] ?? "");
}

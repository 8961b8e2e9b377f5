import type { Organization, Person } from "schema-dts";
import { ids } from "./ids.ts";
import type { Node } from "./part.ts";

/**
 * A reference to an author's node that says his name in place, because several readers of the data do not follow
 * bare references.
 * @param url absolute address of the author's page
 */
export function authorReference(
  author: { readonly name: string; readonly kind: "person" | "desk" },
  url: string,
): Node<Person> | Node<Organization> {
  const { name, kind } = author;
  const id = ids.author(url, kind);
  return kind === "desk"
    ? { "@type": "Organization", "@id": id, name, url }
    : { "@type": "Person", "@id": id, name, url };
}

/** The same of anybody who is named; whoever has no page here is a person. */
export function namedReference(
  named:
    | (Parameters<typeof authorReference>[0] & { readonly path: string })
    | { readonly name: string; readonly path?: never },
  absolute: (path: string) => string,
): Exclude<Person, string> | Node<Organization> {
  return named.path === undefined
    ? { "@type": "Person", name: named.name }
    : authorReference(named, absolute(named.path));
}

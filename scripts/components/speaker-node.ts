import type { Organization, Person } from "schema-dts";
import { isBody } from "../locale/speaker-words.ts";
import type { Node } from "../schema-org/part.ts";

/** Somebody who is quoted. */
export interface Speaker {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
}

/** A person, or the body that speaks as one. */
export function speakerNode(
  id: string,
  { name, role, organisation }: Speaker,
  lang: string,
): Node<Person> | Node<Organization> {
  if (isBody(name, lang)) return { "@type": "Organization", "@id": id, name };
  return {
    "@type": "Person",
    "@id": id,
    name,
    ...(role ? { jobTitle: role } : {}),
    ...(organisation ? { affiliation: { "@type": "Organization", name: organisation } } : {}),
  };
}

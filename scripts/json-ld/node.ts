import type { ListItem, Thing } from "schema-dts";

/**
 * A node with a minimum of our own: schema.org's types make every property optional, so a node that lacks what readers
 * of the data need would compile. `Required` names the properties that must be there.
 */
export type Minimum<T extends Thing, Required extends keyof Exclude<T, string>> = Exclude<T, string> & {
  readonly [P in Required]-?: NonNullable<Exclude<T, string>[P]>;
} & { readonly "@id": string };

/** An entry of a list; the types of lists allow nearly every thing as one, more than the compiler can weigh. */
export type ListItemNode = Exclude<ListItem, string> & { readonly position: number; readonly name: string };

/** A page's whole data. */
export interface Graph {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly object[];
}

/** A reference to a node that stands elsewhere in the graph. */
export interface Reference {
  readonly "@id": string;
}

/** Made here and not in place: where a property takes nearly every thing, the compiler would weigh all of them. */
export function reference(id: string): Reference {
  return { "@id": id };
}

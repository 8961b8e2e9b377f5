/** Whose words or opinion something is: an author as components see him. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** A desk is an organisation in the data. */
  readonly kind: "person" | "desk";
  /** Site address of the author's page, `/authors/<id>/`. */
  readonly path: string;
}

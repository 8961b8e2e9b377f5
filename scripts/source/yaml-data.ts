/** Plain data: every scalar is the text as written, never retyped into a number, a date or a truth value. */
export type YamlData = string | readonly YamlData[] | { readonly [key: string]: YamlData };

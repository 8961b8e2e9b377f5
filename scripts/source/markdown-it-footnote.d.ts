/** The package has no types. Only that it is a plugin is used here. */
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  const footnotes: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports its plugin
  export default footnotes;
}

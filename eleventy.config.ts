import type { UserConfig } from "@11ty/eleventy";
import { template } from "./layouts/template.ts";
import { pageKinds } from "./layouts/views.tsx";

/** One template for each kind of page, and nothing from the disk. See scripts/publish/eleventy.ts for who calls this. */
export default function configure(config: UserConfig): void {
  config.setTemplateFormats("11ty.js");
  for (const kind of pageKinds) config.addTemplate(`${kind}.11ty.js`, template(kind));
  config.setUseGitIgnore(false);
}

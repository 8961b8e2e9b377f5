import type { UserConfig } from "@11ty/eleventy";

/** Pages are the `*.11ty.tsx` files of layouts/, and nothing else. See scripts/publish/eleventy.ts for who calls this. */
export default function configure(config: UserConfig) {
  config.addTemplateFormats("11ty.tsx");
  config.addExtension("11ty.tsx", { key: "11ty.js" });
  config.setUseGitIgnore(false);
  return { dir: { input: "layouts" }, templateFormats: ["11ty.tsx"] };
}

import { pathToFileURL } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import type { Template } from "./layouts/template.tsx";

/** Pages are the `*.11ty.tsx` files of layouts/, and nothing else. See scripts/publish/eleventy.ts for who calls this. */
export default function configure(config: UserConfig) {
  config.addTemplateFormats("11ty.tsx");
  // Not as one more name for Eleventy's own `11ty.js`: that imports every template under a new address each time it
  // writes, and no module that was imported is ever let go.
  config.addExtension("11ty.tsx", {
    read: false,
    getData: true,
    getInstanceFromInputPath: load,
    compile: async (_text, path) => (await load(path)).render,
  });
  config.setUseGitIgnore(false);
  return { dir: { input: "layouts" }, templateFormats: ["11ty.tsx"] };
}

/** @param path from the folder that the process stands in */
function load(path: string): Promise<Template> {
  return import(pathToFileURL(path).href);
}

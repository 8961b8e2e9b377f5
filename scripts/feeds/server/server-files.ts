import type { OutputFile } from "../../site/output.ts";
import type { Site } from "../../site/site.ts";
import { caddy } from "./caddy.ts";
import { headersFile } from "./headers-file.ts";
import { nginx } from "./nginx.ts";
import { rules } from "./rules.ts";

/** One set of rules in three spellings. The name of the first is given; the others lie where no site has a page. */
export function serverFiles({ publication }: Site): readonly OutputFile[] {
  const all = rules(publication.settings);
  return [
    { path: "/_headers", content: headersFile(all) },
    { path: "/.server/nginx.conf", content: nginx(all) },
    { path: "/.server/Caddyfile", content: caddy(all) },
  ];
}

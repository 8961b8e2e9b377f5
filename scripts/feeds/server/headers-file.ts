import type { Rule } from "./rules.ts";

/**
 * The rules as hosts read them that look for a file of them:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 * Types of files and the page for what is not there they know by themselves.
 */
export function headersFile(rules: readonly Rule[]): string {
  const blocks = rules.map(({ addresses, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [addresses, ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

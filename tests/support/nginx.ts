import type { Answer } from "./answer.ts";

interface Location {
  readonly modifier: string;
  readonly pattern: string;
  readonly lines: readonly string[];
}

/**
 * Answers as nginx does from the part of its language that our file uses.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 * @param files site addresses of all files
 */
export function nginxAnswers(config: string, files: ReadonlySet<string>): (path: string) => Answer {
  const locations = [...config.matchAll(/^location (?:(=|~|\^~) )?(\S+) \{\n(.*?)^\}/gms)].map(
    ([, modifier = "", pattern = "", lines = ""]): Location => ({ modifier, pattern, lines: lines.trim().split("\n") }),
  );
  const types = new Map(
    [...config.matchAll(/^ {2}"([^"]+)" (\w+);$/gm)].map(([, type = "", ending = ""]) => [ending, type]),
  );
  const gone = /^error_page 404 (\S+);$/m.exec(config)?.[1] ?? "";
  const answer = (path: string): Answer => {
    const file = path.replace(/\/$/, "/index.html");
    const { lines } = locationOf(path, locations);
    if (lines.includes("return 404;") || !files.has(file)) return { ...answer(gone), status: 404 };
    const headers = lines.map((line) => /^\s*add_header (\S+) "([^"]*)" always;$/.exec(line) ?? [line]);
    return {
      status: 200,
      headers: {
        ...Object.fromEntries(headers.map(([line, name, value]) => [name?.toLowerCase() ?? line, value ?? ""])),
        "content-type": types.get(file.slice(file.lastIndexOf(".") + 1)) ?? "",
      },
    };
  };
  return answer;
}

/** An exact one, then the longest prefix where it forbids to look further, then the first expression, then the prefix. */
function locationOf(path: string, locations: readonly Location[]): Location {
  const exact = locations.find(({ modifier, pattern }) => modifier === "=" && pattern === path);
  const [prefix] = locations
    .filter(({ modifier, pattern }) => (modifier === "" || modifier === "^~") && path.startsWith(pattern))
    .sort((one, other) => other.pattern.length - one.pattern.length);
  const expression = locations.find(({ modifier, pattern }) => modifier === "~" && new RegExp(pattern).test(path));
  const found = exact ?? (prefix?.modifier === "^~" ? prefix : (expression ?? prefix));
  if (!found) throw new Error(`No location answers ${path}.`);
  return found;
}

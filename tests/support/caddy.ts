import type { Answer } from "./answer.ts";

/** A line of a Caddyfile in words, with the lines of its block. */
interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[];
}

/**
 * Answers as Caddy does from the part of its language that our file uses.
 * https://caddyserver.com/docs/caddyfile/concepts
 * @param files site addresses of all files
 */
export function caddyAnswers(config: string, files: ReadonlySet<string>): (path: string) => Answer {
  const [route, errors] = parse(config);
  if (route?.words[0] !== "route" || errors?.words[0] !== "handle_errors") throw new Error("Not as we write it.");
  return (path) =>
    run(route.block, { path, files, status: 200 }) ?? run(errors.block, { path, files, status: 404 }) ?? never();
}

interface Request {
  readonly path: string;
  readonly files: ReadonlySet<string>;
  readonly status: number;
}

/** Follows directives in their order until a file is served; undefined where one of them says that there is an error. */
function run(directives: readonly Directive[], { path, files, status }: Request): Answer | undefined {
  const headers: { [name: string]: string } = {};
  const variables: { [name: string]: string } = {};
  let file = path.replace(/\/$/, "/index.html");
  const ending = /\.\w+$/.exec(path)?.[0] ?? "";
  for (const { words, block } of directives) {
    const [name = "", ...rest] = words;
    if (name.startsWith("@")) continue;
    const [matcher, ...values] = isMatcher(rest[0]) ? rest : ["*", ...rest];
    if (!matches(matcher ?? "*", { path, files, status }, directives)) continue;
    if (name === "error") return undefined;
    if (name === "map") variables[values[1] ?? ""] = block.find((row) => row.words[0] === ending)?.words[1] ?? "";
    else if (name === "rewrite") file = values[0] ?? "";
    else if (name === "header") {
      for (const [field = "", value = ""] of [
        ...block.map((row) => row.words),
        ...(values.length > 0 ? [values] : []),
      ]) {
        headers[field.toLowerCase()] = variables[value] ?? value;
      }
    } else if (name === "file_server") {
      if (!headers["content-type"] && file.endsWith(".html")) headers["content-type"] = "text/html; charset=utf-8";
      return { status, headers };
    } else throw new Error(`${name} is not known here.`);
  }
  return undefined;
}

const isMatcher = (word: string | undefined) => word !== undefined && /^[@*/]/.test(word);

function matches(matcher: string, request: Request, directives: readonly Directive[]): boolean {
  if (matcher === "*") return true;
  if (!matcher.startsWith("@")) return glob(matcher, request.path);
  const defined = directives.find(({ words }) => words[0] === matcher);
  if (!defined) throw new Error(`${matcher} is defined nowhere.`);
  const [, ...own] = defined.words;
  const conditions = defined.block.length > 0 ? defined.block.map(({ words }) => words) : [own];
  return conditions.every((words) => holds(words, request));
}

function holds([kind, ...words]: readonly string[], request: Request): boolean {
  const { path, files, status } = request;
  switch (kind) {
    case "not":
      return !holds(words, request);
    case "path":
      return words.some((pattern) => glob(pattern, path));
    case "path_regexp":
      return new RegExp(words[0] ?? "").test(path);
    case "file":
      return words.some((name) => files.has(name.replace("{path}", path).replaceAll("//", "/")));
    case "expression":
      return words.join(" ") === `{http.error.status_code} == ${status}`;
    default:
      throw new Error(`${kind} is not known here.`);
  }
}

function glob(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path);
}

/** Words are parted by blanks; quotation marks hold some together. */
function parse(config: string): readonly Directive[] {
  const top: Directive[] = [];
  const open: Directive[][] = [top];
  for (const line of config.split("\n").map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const within = open.at(-1) ?? never();
    if (line === "}") {
      open.pop();
      continue;
    }
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    const block: Directive[] = [];
    const opens = words.at(-1) === "{";
    within.push({ words: opens ? words.slice(0, -1) : words, block });
    if (opens) open.push(block);
  }
  return top;
}

function never(): never {
  throw new Error("The Caddyfile answers nothing.");
}

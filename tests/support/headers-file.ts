/** What the rules of a `_headers` file say of an address; values of one header are joined, as hosts do. */
export function headersAt(file: string, path: string): { readonly [name: string]: string } {
  const said: { [name: string]: string } = {};
  for (const block of file.trim().split("\n\n")) {
    const [rule = "", ...lines] = block.split("\n");
    if (!new RegExp(`^${rule.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      said[name] = said[name] === undefined ? value : `${said[name]}, ${value}`;
    }
  }
  return said;
}

/** Endings of files, which make `name.ending` a file and not a host. */
const FILE =
  /\.(?:md|markdown|txt|html?|pdf|docx?|odt|rtf|xlsx?|csv|jpe?g|png|webp|avif|gif|svg|tiff?|mp[34]|m4a|webm|vtt)$/i;

/**
 * The whole of an address of the web that lacks its beginning (`www.example.org`, `example.org/page`, `https//example.org`),
 * as it was probably meant; undefined where the text is none.
 */
export function almostAddress(text: string): string | undefined {
  const rest = text.replace(/^(?:https?)?:?\/\/(?=[^/])|^https?:\/(?=[^/])/i, "");
  const [, host] = /^((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?$/i.exec(rest) ?? [];
  if (host === undefined || /^https?:\/\//i.test(text)) return undefined;
  const isFile = rest === text && (/\.md(?:#|$)/i.test(rest) || (rest === host && FILE.test(host)));
  return isFile ? undefined : `https://${rest}`;
}

/** "2.1 MB": bytes by the thousand, as disks and downloads are counted. */
export function fileSize(bytes: number, language: string): string {
  const units = ["kilobyte", "megabyte", "gigabyte"] as const;
  let size = Math.max(1, bytes / 1000);
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const maximumFractionDigits = unit === 0 || size >= 100 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: "unit", unit: units[unit], maximumFractionDigits }).format(size);
}

/** "German" for `de` and `de-AT`, in the words of a language. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(new Intl.Locale(tag).language) ?? tag;
}

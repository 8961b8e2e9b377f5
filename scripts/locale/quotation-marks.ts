/** The outer quotation marks of a language. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const ENGLISH = { open: "“", close: "”" };
const GERMAN = { open: "„", close: "“" };
const LOW_HIGH = { open: "„", close: "”" };
const ANGLES = { open: "«", close: "»" };
/** French sets its marks off with a narrow space that never breaks. */
const FRENCH = { open: "«\u202f", close: "\u202f»" };
const CORNERS = { open: "「", close: "」" };
const SWEDISH = { open: "”", close: "”" };

const marks: { readonly [language: string]: QuotationMarks } = {
  ar: ANGLES,
  bg: GERMAN,
  cs: GERMAN,
  da: { open: "»", close: "«" },
  de: GERMAN,
  el: ANGLES,
  en: ENGLISH,
  es: ANGLES,
  et: GERMAN,
  fi: SWEDISH,
  fr: FRENCH,
  he: { open: "”", close: "”" },
  hr: LOW_HIGH,
  hu: LOW_HIGH,
  is: GERMAN,
  it: ANGLES,
  ja: CORNERS,
  lt: GERMAN,
  nb: ANGLES,
  nl: ENGLISH,
  nn: ANGLES,
  no: ANGLES,
  pl: LOW_HIGH,
  pt: ENGLISH,
  ro: LOW_HIGH,
  ru: ANGLES,
  sk: GERMAN,
  sl: GERMAN,
  sr: LOW_HIGH,
  sv: SWEDISH,
  tr: ENGLISH,
  uk: ANGLES,
};

const regional: { readonly [tag: string]: QuotationMarks } = {
  "de-CH": ANGLES,
  "fr-CH": ANGLES,
  "zh-TW": CORNERS,
  "zh-HK": CORNERS,
};

/** Opening marks that nobody writes in a language, whatever his keyboard and his house style. */
const strange: { readonly [language: string]: string } = {
  de: "「『",
  en: "«»„「『",
  es: "„»「『",
  fr: "„»「『",
  it: "„»「『",
};

/** An opening mark tells that the words are in another language than this one. */
export function isForeignMark(sign: string, lang: string): boolean {
  return sign !== "" && (strange[lang.split("-")[0] ?? ""] ?? "").includes(sign);
}

/** By BCP 47 tag: the region where it differs, else the language, else the English ones. */
export function quotationMarks(lang: string): QuotationMarks {
  return regional[lang] ?? marks[lang.split("-")[0] ?? ""] ?? ENGLISH;
}

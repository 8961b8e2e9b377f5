/** Words by which is told what stands beside a speaker's name, in one language. */
interface SpeakerWords {
  /** First words of what says how or where somebody spoke or lives: “in a letter”, “who lives on the bund”. */
  readonly circumstance: RegExp;
  readonly age: RegExp;
  /** Names that only a body has. */
  readonly body: RegExp;
  /** What stands for a name that is withheld. */
  readonly withheld: RegExp;
  /** Labels of what the newsroom says between the words of others; letters alone, lower case. */
  readonly notes: readonly string[];
}

const en: SpeakerWords = {
  circumstance: /^(?:in|at|to|on|who|whose|from|of|for|during|after|before|with|via|by|when|while|speaking)\s/,
  age: /^(?:aged?\s+)?\d{1,3}(?:\s+years?\s+old)?$/,
  body: /\b(?:Agency|Association|Authority|Board|Bureau|Commission|Committee|Corp|Council|Department|Federation|Foundation|Government|Inc|Institute|LLC|Ltd|Ministry|Parliament|Police|Society|University|plc)\.?(?=$|\s+(?:of|for)\s)/,
  withheld:
    /^(?:(?:An?|The)\s+)?(?:[Aa]nonymous|[Uu]nnamed)(?:\s+(?:\p{Ll}[\p{L}-]*|Source|Official|Employee|Resident))*$|\b[Nn]ame withheld\b|\bnot to be (?:named|identified)\b|\bcondition of anonymity\b/u,
  notes: ["note", "editornote", "editorsnote", "noteoftheeditors", "correction", "update"],
};

const languages: { readonly [language: string]: SpeakerWords } = {
  en,
  de: {
    circumstance: /^(?:in|im|an|am|auf|bei|beim|zu|zum|zur|von|vom|aus|während|nach|vor|mit|gegenüber|per)\s/,
    age: /^\d{1,3}(?:\s+Jahre(?:\s+alt)?)?$/,
    body: /(?:^|[\s-])(?:AG|GmbH|KG|SE|Polizei|Verein|Stadtrat|Gemeinderat|e\.\s?V\.)$|(?:behörde|kommission|ministerium|polizei|universität|verband|verein)$|^(?:Ministerium|Polizei|Universität|Verband|Verein)\s/,
    withheld:
      /^(?:Eine?\s+)?[Aa]nonym(?:er?)?(?:\s+\p{L}+)?$|\bName (?:der Redaktion bekannt|geändert)\b|\bnicht genannt werden\b/u,
    notes: ["anmerkung", "anmerkungderredaktion", "anmdred", "hinweis"],
  },
  fr: {
    circumstance: /^(?:dans|à|au|aux|en|sur|chez|lors|pendant|de|du|des|qui|avec|après|avant|par)\s/,
    age: /^\d{1,3}\s+ans$/,
    body: /\s(?:SA|SARL|SAS)$|^(?:Association|Comité|Commission|Conseil|Mairie|Ministère|Police|Préfecture|Société|Université)\s/,
    withheld: /^(?:(?:Une?|La)\s+)?(?:source\s+)?[Aa]nonyme$|\banonymat\b/,
    notes: ["note", "notedelarédaction", "ndlr"],
  },
};

/** Those of the text's language, and the English ones, which are met everywhere. */
function wordsFor(lang: string): readonly SpeakerWords[] {
  const own = languages[lang.split("-")[0] ?? ""];
  return own === undefined || own === en ? [en] : [own, en];
}

/** It is said of a speaker and is neither a role nor an organisation: an age, or how, where and to whom he spoke. */
export function isCircumstance(part: string, lang: string): boolean {
  return wordsFor(lang).some(({ circumstance, age }) => circumstance.test(part) || age.test(part));
}

/** A council, a ministry, a company: nobody who could be a person. */
export function isBody(name: string, lang: string): boolean {
  return wordsFor(lang).some(({ body }) => body.test(name));
}

/** These words stand for a name that is withheld: “Anonymous”, “a spokesperson who asked not to be named”. */
export function isWithheld(words: string, lang: string): boolean {
  return wordsFor(lang).some(({ withheld }) => withheld.test(words));
}

/** The label of a note of the newsroom: “Editor’s note”. */
export function isNoteLabel(label: string, lang: string): boolean {
  const letters = label.toLowerCase().replace(/[^\p{L}]/gu, "");
  return wordsFor(lang).some(({ notes }) => notes.includes(letters));
}

/**
 * How fast adults read non-fiction silently, in words a minute: the mean of 190 studies, of English. Languages with longer
 * words are read at fewer words a minute, and say as much in them.
 * Marc Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019),
 * https://doi.org/10.1016/j.jml.2019.104047
 */
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one; undefined for what has no words to read. */
export function readingMinutes(wordCount: number): number | undefined {
  return wordCount === 0 ? undefined : Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

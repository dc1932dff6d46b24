import { logOddsRatio } from '@/lib/stats/log-odds'
import { round } from '@/lib/stats/round'
import { type LanguageRow, PRIOR_WORDS } from './language'

/** What was counted of a term in one outlet, in all the others of the selection, and in the whole corpus. */
export interface TermCounted {
  count: number
  /** Null where it is not known of all articles. */
  attributed: number | null
  /** That have it. */
  articles: number
  /** Of the outlet; null when one of its articles was not measured. */
  words: number | null
  /** Its articles that were searched for terms. */
  searched: number
  others_count: number
  others_words: number
  in_corpus: number | null
  corpus_words: number
}

const perThousand = (count: number, words: number | null) => (words ? round((count * 1000) / words, 2) : null)

function ofSpeech({ count, attributed }: TermCounted, speech: string | undefined) {
  if (speech === 'own') return { own: count, attributed: null }
  if (speech === 'attributed') return { own: null, attributed: count }
  return { own: attributed === null ? null : count - attributed, attributed }
}

/** Against all other outlets; undefined where there is nothing to compare with. */
function oddsOf({ count, words, others_count, others_words, in_corpus, corpus_words }: TermCounted) {
  if (!words || others_words <= 0 || !in_corpus) return undefined
  const others = { count: others_count, words: others_words }
  return logOddsRatio({ count, words }, others, { count: in_corpus, words: corpus_words }, PRIOR_WORDS)
}

/** The z-score of a term before it is rounded, which rows are ordered by. */
export const scoreOf = (counted: TermCounted): number | undefined => oddsOf(counted)?.z

function comparison(counted: TermCounted) {
  const odds = oddsOf(counted)
  if (!odds) return { log_odds: null, low: null, high: null, z: null }
  return { log_odds: round(odds.logOdds, 3), low: round(odds.low, 3), high: round(odds.high, 3), z: round(odds.z, 2) }
}

/** What a row says of a term beside its names and its excerpts. @param speech that is asked for; any unless it is given */
export const languageCells = (
  counted: TermCounted,
  speech: string | undefined,
): Omit<LanguageRow, 'outlet' | 'outlet_name' | 'term' | 'n' | 'href'> => ({
  count: counted.count,
  ...ofSpeech(counted, speech),
  articles: counted.articles,
  words: counted.words,
  per_thousand: perThousand(counted.count, counted.words),
  others_count: counted.others_count,
  others_per_thousand: perThousand(counted.others_count, counted.others_words),
  ...comparison(counted),
  within_article: counted.searched === 1,
})

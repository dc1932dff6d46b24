import { codePointLength } from './canonical-text'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'

/** What may be shown of an article's own words in one piece. */
export const WORDING_WORD_LIMIT = 6

interface Word {
  text: string
  /** In code points of the article, or of the quote where its position is not known. */
  start: number
  end: number
  /** A wording that this word is a part of. */
  wording?: Wording
}

/** A wording of a claim or position, and where it stands in its table. */
interface Wording {
  table: 'claims' | 'positions'
  index: number
  text: string
  words: string[]
}

/** Letters further apart than this have a word between them that no quote shows. */
const WIDEST_GAP_WITHOUT_WORD = 2
const WORD = /[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu
const folded = (word: string) => word.toLowerCase().replaceAll('’', "'")
const wordsOf = (text: string) => [...text.matchAll(WORD)].map(([word]) => folded(word))

/** No wording has more than six words; where quotes are known, wordings stand in them and neighbouring ones form no longer run. */
export function checkWordings(scope: RuleScope): void {
  const byExcerpt = collectWordings(scope)
  const texts = new Map<string, Map<number, Word>>()
  for (const excerpt of byExcerpt.size > 0 ? scope.tables.excerpts : []) {
    const { quote } = excerpt
    const wordings = quote === undefined ? undefined : byExcerpt.get(excerpt.id ?? '')
    if (!wordings || quote === undefined) continue
    const { id = '', start, article_id } = excerpt
    const text = start === undefined ? `excerpt ${id}` : `article ${article_id}`
    const placed = texts.get(text) ?? new Map<number, Word>()
    texts.set(text, placed)
    markWordings(scope, wordings, placeWords(quote, start ?? 0, placed))
  }
  for (const placed of texts.values()) reportRuns(scope, placed)
}

/** The wordings of each excerpt that are no longer than they may be, unless there are no quotes to find them in; the others are reported. */
function collectWordings(scope: RuleScope): Map<string, Wording[]> {
  const byExcerpt = new Map<string, Wording[]>()
  const areQuotesKnown = hasQuotes(scope)
  for (const table of ['claims', 'positions'] as const) {
    scope.tables[table].forEach(({ wording: text, excerpt_id = '' }, index) => {
      if (text === undefined) return
      const count = countWords(text)
      if (count > WORDING_WORD_LIMIT)
        scope.report(table, index, 'wording', `the wording has ${count} words`, `at most ${WORDING_WORD_LIMIT}`)
      else if (areQuotesKnown) {
        const wordings = byExcerpt.get(excerpt_id) ?? []
        byExcerpt.set(excerpt_id, wordings)
        wordings.push({ table, index, text, words: wordsOf(text) })
      }
    })
  }
  return byExcerpt
}

/** At least the number of words, and that itself where it is over the limit. */
function countWords(text: string): number {
  const atMost = countSeparators(text) + 1
  return atMost <= WORDING_WORD_LIMIT ? atMost : Math.max(text.match(WORD)?.length ?? 0, text.trim().split(/\s+/u).length)
}

/** Characters that may stand between words: all but the letters and digits of ASCII. To match every wording takes several times as long. */
function countSeparators(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (!IS_ASCII_WORD[text.charCodeAt(at)]) count += 1
  return count
}

const IS_ASCII_WORD = Array.from({ length: 128 }, (_, code) => /[0-9A-Za-z]/.test(String.fromCharCode(code)))

function hasQuotes(scope: RuleScope): boolean {
  for (const { quote } of scope.tables.excerpts) if (quote !== undefined) return true
  return false
}

/** The words of a quote in their order; words that an overlapping quote has placed before are the same objects. */
function placeWords(quote: string, start: number, placed: Map<number, Word>): Word[] {
  const words: Word[] = []
  let unitsSeen = 0
  let at = start
  for (const match of quote.matchAll(WORD)) {
    at += codePointLength(quote.slice(unitsSeen, match.index))
    unitsSeen = match.index
    const word = placed.get(at) ?? { text: folded(match[0]), start: at, end: at + codePointLength(match[0]) }
    placed.set(at, word)
    words.push(word)
  }
  return words
}

/** Marks the words of every place where a wording stands. All are looked for in one pass over the quote, so that many wordings cost no more. */
function markWordings(scope: RuleScope, wordings: readonly Wording[], words: readonly Word[]): void {
  const wanted = new Map(wordings.map((wording) => [wording.words.join(' '), wording]))
  const found = new Set([''])
  for (const length of new Set(wordings.map((wording) => wording.words.length))) {
    for (let first = 0; length > 0 && first + length <= words.length; first += 1) {
      const span = words.slice(first, first + length)
      const text = span.map((word) => word.text).join(' ')
      const wording = wanted.get(text)
      if (wording) found.add(text)
      for (const word of wording ? span : []) word.wording ??= wording
    }
  }
  for (const { table, index, text, words: sought } of wordings) {
    if (!found.has(sought.join(' ')))
      scope.report(table, index, 'wording', `${shown(text)} does not stand in the quote of the excerpt`, 'words of the quote')
  }
}

/** Reports, at its last wording, each run of marked words that is longer than one wording may be. */
function reportRuns(scope: RuleScope, placed: ReadonlyMap<number, Word>): void {
  let run: Word[] = []
  const close = () => {
    const last = run.at(-1)?.wording
    if (last && run.length > WORDING_WORD_LIMIT) {
      const message = `with its neighbours the wording forms a run of ${run.length} words`
      scope.report(last.table, last.index, 'wording', message, `at most ${WORDING_WORD_LIMIT} words of the text in one piece`)
    }
    run = []
  }
  for (const word of [...placed.values()].sort((a, b) => a.start - b.start)) {
    const before = run.at(-1)
    if (!word.wording || (before && word.start - before.end > WIDEST_GAP_WITHOUT_WORD)) close()
    if (word.wording) run.push(word)
  }
  close()
}

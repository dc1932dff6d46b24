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
  wordings: Set<number>
}

/** A wording of a claim or position, and where it stands in its table. */
interface Wording {
  table: 'claims' | 'positions'
  index: number
  text: string
}

/** Letters further apart than this have a word between them that no quote shows. */
const WIDEST_GAP_WITHOUT_WORD = 2
const WORD = /[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu
const wordsOf = (text: string) => [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replaceAll('’', "'"))

/** No wording has more than six words; where quotes are known, wordings stand in them and neighbouring ones form no longer run. */
export function checkWordings(scope: RuleScope): void {
  const byExcerpt = collectWordings(scope)
  const byText = new Map<string, { words: Map<number, Word>; wordings: Wording[] }>()
  for (const excerpt of scope.tables.excerpts) {
    const wordings = byExcerpt.get(excerpt.id ?? '')
    if (!wordings || excerpt.quote === undefined) continue
    const place = excerpt.start === undefined ? `excerpt ${excerpt.id}` : `article ${excerpt.article_id}`
    const text = byText.get(place) ?? { words: new Map<number, Word>(), wordings: [] as Wording[] }
    byText.set(place, text)
    const words = placeWords(excerpt.quote, excerpt.start ?? 0, text.words)
    for (const wording of wordings) markWording(scope, wording, words, text.wordings.push(wording) - 1)
  }
  for (const { words, wordings } of byText.values()) reportRuns(scope, words, wordings)
}

function collectWordings(scope: RuleScope): Map<string, Wording[]> {
  const byExcerpt = new Map<string, Wording[]>()
  for (const table of ['claims', 'positions'] as const) {
    scope.tables[table].forEach(({ wording, excerpt_id }, index) => {
      if (wording === undefined) return
      const count = Math.max(wordsOf(wording).length, wording.trim().split(/\s+/u).length)
      if (count > WORDING_WORD_LIMIT)
        scope.report(table, index, 'wording', `the wording has ${count} words`, `at most ${WORDING_WORD_LIMIT}`)
      if (excerpt_id === undefined) return
      const wordings = byExcerpt.get(excerpt_id) ?? []
      byExcerpt.set(excerpt_id, wordings)
      wordings.push({ table, index, text: wording })
    })
  }
  return byExcerpt
}

/** The words of a quote in their order; words that an overlapping quote has placed before are the same objects. */
function placeWords(quote: string, start: number, placed: Map<number, Word>): Word[] {
  const words: Word[] = []
  let unitsSeen = 0
  let at = start
  for (const match of quote.matchAll(WORD)) {
    at += codePointLength(quote.slice(unitsSeen, match.index))
    unitsSeen = match.index
    const word = placed.get(at) ?? {
      text: match[0].toLowerCase().replaceAll('’', "'"),
      start: at,
      end: at + codePointLength(match[0]),
      wordings: new Set(),
    }
    placed.set(at, word)
    words.push(word)
  }
  return words
}

function markWording(scope: RuleScope, { table, index, text }: Wording, words: readonly Word[], number: number): void {
  const wanted = wordsOf(text)
  let found = wanted.length === 0
  for (let first = 0; first + wanted.length <= words.length; first += 1) {
    if (!wanted.every((word, offset) => words[first + offset]?.text === word)) continue
    found = true
    for (let offset = 0; offset < wanted.length; offset += 1) words[first + offset]?.wordings.add(number)
  }
  if (!found) scope.report(table, index, 'wording', `${shown(text)} does not stand in the quote of the excerpt`, 'words of the quote')
}

function reportRuns(scope: RuleScope, words: ReadonlyMap<number, Word>, wordings: readonly Wording[]): void {
  let run: Word[] = []
  const close = () => {
    const members = new Set(run.flatMap((word) => [...word.wordings]))
    const last = wordings[Math.max(...members)]
    if (run.length > WORDING_WORD_LIMIT && members.size > 1 && last) {
      const message = `with its neighbours the wording forms a run of ${run.length} words`
      scope.report(last.table, last.index, 'wording', message, `at most ${WORDING_WORD_LIMIT} words of the text in one piece`)
    }
    run = []
  }
  for (const word of [...words.values()].sort((a, b) => a.start - b.start)) {
    const before = run.at(-1)
    if (word.wordings.size === 0 || (before && word.start - before.end > WIDEST_GAP_WITHOUT_WORD)) close()
    if (word.wordings.size > 0) run.push(word)
  }
  close()
}

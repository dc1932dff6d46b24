import { quotationsIn, type Span } from './quotations'
import type { Corpus, Row } from './tables'
import { type LoadedTerm, type Occurrence, termForms, termMatcher } from './term-matcher'
import { TERM_SPEECH } from './term-speech'

/** Who counts. */
export const TERM_COUNTER: Row<'coders'> = {
  id: 'term-counter',
  name: 'Term counter',
  kind: 'machine',
  notes: 'Looks for the loaded terms of the codebook word by word; understands nothing.',
}

type Code = Row<'codes'>
type Excerpt = Row<'excerpts'>

/** The terms of a corpus: its codes of the kind `language`. */
export const languageCodes = ({ tables }: Corpus): Code[] => tables.codes.filter(({ kind }) => kind === 'language')

/** An occurrence, and whether it stands in quotation marks. */
interface Counted extends Occurrence {
  isQuoted: boolean
}

const isInside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

/** The offset of each UTF-16 unit of a text in code points, for those asked; both ascending. */
function codePointsOf(text: string, offsets: readonly number[]): Map<number, number> {
  const points = new Map<number, number>()
  let unit = 0
  let point = 0
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; unit < offset; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    points.set(offset, point)
  }
  return points
}

/** The excerpts of an article that are searched: its paragraphs, and the passages that share nothing with one, so that no occurrence is found twice. */
function searchedExcerpts(excerpts: readonly Excerpt[]): (Excerpt & Span)[] {
  const placed = excerpts.filter((excerpt): excerpt is Excerpt & Span => excerpt.start !== undefined && excerpt.end !== undefined)
  const paragraphs = placed.filter(({ unit }) => unit === 'paragraph')
  return placed.filter(
    (excerpt) =>
      excerpt.unit === 'paragraph' || !paragraphs.some((paragraph) => excerpt.start < paragraph.end && paragraph.start < excerpt.end),
  )
}

function countsOf(article: string, occurrences: readonly Counted[]): Row<'terms'>[] {
  const terms = new Map<string, Row<'terms'>>()
  for (const occurrence of occurrences) {
    const row = terms.get(occurrence.term) ?? { article_id: article, term: occurrence.term, count: 0, attributed_count: 0 }
    row.count += 1
    if (occurrence.isQuoted) row.attributed_count = (row.attributed_count ?? 0) + 1
    terms.set(occurrence.term, row)
  }
  return [...terms.values()]
}

/** Each searched excerpt once for each term that stands in it, with the remark how it stands there. */
function codingsOf(text: string, occurrences: readonly Counted[], excerpts: readonly (Excerpt & Span)[], codeOf: Map<string, Code>) {
  const points = codePointsOf(
    text,
    occurrences.flatMap(({ start, end }) => [start, end]),
  )
  const found = new Map<string, Row<'codings'>>()
  for (const { term, start, end, isQuoted } of occurrences) {
    const span = { start: points.get(start) ?? 0, end: points.get(end) ?? 0 }
    const code = codeOf.get(term)
    for (const { id } of code ? excerpts.filter((excerpt) => isInside(span, excerpt)) : []) {
      const code_id = (code as Code).id
      const memo = TERM_SPEECH[isQuoted ? 'attributed' : 'own']
      const before = found.get(`${id} ${code_id}`)
      found.set(`${id} ${code_id}`, {
        excerpt_id: id,
        code_id,
        coder_id: TERM_COUNTER.id,
        memo: before && before.memo !== memo ? TERM_SPEECH.both : memo,
      })
    }
  }
  return [...found.values()]
}

/** What was looked for, and where: one line for each event that the article's excerpts are about. */
function coverageOf(article: string, excerpts: readonly Excerpt[]): Row<'coverage'>[] {
  const events = [...new Set(excerpts.flatMap(({ events = [] }) => events))]
  return events.map((event_id) => ({ article_id: article, event_id, layer: 'terms', coder_id: TERM_COUNTER.id, coded: 'full' }))
}

const isOthers = ({ coder_id }: { coder_id: string }) => coder_id !== TERM_COUNTER.id

/**
 * A corpus with its loaded terms counted anew in the texts, in place of whatever was counted before: the table `terms`; for each term a coding of
 * every searched excerpt that has it, remarking whether it stands there in quotation marks; reviews of all searched excerpts; and the coverage of the layer `terms`.
 * Attributed are the occurrences between quotation marks, scare quotes among them. Occurrences outside all excerpts are counted and coded nowhere.
 * @param texts the canonical text of every article, by its id
 */
export function countTerms(corpus: Corpus, texts: ReadonlyMap<string, string>): Corpus {
  const { tables } = corpus
  const codes = languageCodes(corpus)
  const loaded: LoadedTerm[] = codes.map((code) => ({ term: code.name, forms: termForms(code) }))
  const codeOf = new Map(codes.map((code) => [code.name, code]))
  const codebooks = [...new Set(codes.map(({ codebook }) => codebook))]
  const find = termMatcher(loaded)
  const excerpts = byArticle(tables.excerpts)
  const added = {
    terms: [] as Row<'terms'>[],
    codings: [] as Row<'codings'>[],
    reviews: [] as Row<'reviews'>[],
    coverage: [] as Row<'coverage'>[],
  }
  for (const { id } of tables.articles) {
    const text = texts.get(id) ?? ''
    const quotations = quotationsIn(text)
    const occurrences = find(text).map((found) => ({ ...found, isQuoted: quotations.some((quotation) => isInside(found, quotation)) }))
    const all = excerpts.get(id) ?? []
    const searched = searchedExcerpts(all)
    added.terms.push(...countsOf(id, occurrences))
    added.codings.push(...codingsOf(text, occurrences, searched, codeOf))
    for (const codebook of codebooks)
      added.reviews.push(...searched.map((excerpt) => ({ excerpt_id: excerpt.id, codebook, coder_id: TERM_COUNTER.id })))
    added.coverage.push(...coverageOf(id, all))
  }
  return {
    ...corpus,
    tables: {
      ...tables,
      coders: [...tables.coders.filter(({ id }) => id !== TERM_COUNTER.id), TERM_COUNTER],
      terms: added.terms,
      codings: [...tables.codings.filter(isOthers), ...added.codings],
      reviews: [...tables.reviews.filter(isOthers), ...added.reviews],
      coverage: [...tables.coverage.filter(isOthers), ...added.coverage],
    },
  }
}

function byArticle(excerpts: readonly Excerpt[]): Map<string, Excerpt[]> {
  const groups = new Map<string, Excerpt[]>()
  for (const excerpt of excerpts) {
    const group = groups.get(excerpt.article_id)
    if (group) group.push(excerpt)
    else groups.set(excerpt.article_id, [excerpt])
  }
  return groups
}

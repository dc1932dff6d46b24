import type { Corpus, Row } from '@/lib/corpus/tables'
import type { Filters } from '@/lib/selection/parameters'
import { foldedWords } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'

/** The meaning of a selection spelled out over the corpus in memory, to compare the store's answers with. */

type Fact = Partial<Row<'claims'> & Row<'positions'> & Row<'codings'>> & { excerpt_id: string }
type Kind = 'claims' | 'positions' | 'codings'

/** The rows of a table by the value of a column, found once: looked for in turn, they would take longer than the store's answers. */
const found = new WeakMap<object, Map<string, Map<unknown, object[]>>>()

function rowsWith<T extends object>(rows: readonly T[], column: keyof T & string, value: unknown): T[] {
  const columns = found.get(rows) ?? new Map<string, Map<unknown, object[]>>()
  found.set(rows, columns)
  let index = columns.get(column)
  if (!index) {
    index = new Map()
    for (const row of rows) index.set(row[column], [...(index.get(row[column]) ?? []), row])
    columns.set(column, index)
  }
  return (index.get(value) ?? []) as T[]
}

function isWithin(corpus: Corpus, table: 'events' | 'actors' | 'codes', id: string | undefined, chosen: readonly string[]): boolean {
  const rows = corpus.tables[table] as { id: string; part_of?: string; parent_id?: string }[]
  const rowOf = (one: string) => rowsWith(rows, 'id', one)[0]
  for (let above = id; above !== undefined; above = rowOf(above)?.part_of ?? rowOf(above)?.parent_id)
    if (chosen.includes(above)) return true
  return false
}

function articlePasses(corpus: Corpus, article: Row<'articles'>, { outlet, group, language, from, to }: Filters): boolean {
  const publisher = rowsWith(corpus.tables.outlets, 'id', article.outlet_id)[0]
  const { published_on: day, published_from, published_to } = article
  const dated = Boolean(day ?? published_from ?? published_to)
  const first = day ?? published_from ?? '0000'
  const last = day ?? published_to ?? '9999-12-31'
  if (outlet && !outlet.includes(article.outlet_id)) return false
  if (group && !group.includes(publisher?.group ?? '\0')) return false
  if (language && !language.includes(article.language)) return false
  if ((from || to) && !dated) return false
  return (!from || last >= from) && (!to || first <= to)
}

function textPasses(corpus: Corpus, excerpt: Row<'excerpts'>, article: Row<'articles'>, { q }: Filters): boolean {
  if (!q) return true
  const { claims, positions } = corpus.tables
  const facts = [...rowsWith(claims, 'excerpt_id', excerpt.id), ...rowsWith(positions, 'excerpt_id', excerpt.id)]
  const stem = stemOf(excerpt.language ?? article.language)
  const words = [excerpt.summary, excerpt.quote, ...facts.map((fact) => fact.wording)].flatMap((text) => (text ? foldedWords(text) : []))
  const stems = new Set(words.map(stem))
  const wanted = foldedWords(q)
  return wanted.length > 0 && wanted.every((word) => stems.has(stem(word)))
}

function codingPasses(corpus: Corpus, coding: Fact, { code, codebook }: Filters): boolean {
  const book = rowsWith(corpus.tables.codes, 'id', coding.code_id)[0]?.codebook
  return (!code || isWithin(corpus, 'codes', coding.code_id, code)) && (!codebook || codebook.includes(book ?? '\0'))
}

function factPasses(corpus: Corpus, kind: Kind, fact: Fact, excerpt: Row<'excerpts'>, filters: Filters): boolean {
  const { event, voice, attitude, coder, metric, family, subject, actor, actor_kind, target, stance, code, codebook } = filters
  const about = kind === 'codings' && !fact.event_id ? (excerpt.events ?? []) : [fact.event_id]
  if (event && !about.some((id) => isWithin(corpus, 'events', id, event))) return false
  if (voice && !(fact.voices ?? []).flat().some((id) => isWithin(corpus, 'actors', id, voice))) return false
  if (attitude && !attitude.includes(fact.attitude ?? '\0')) return false
  if (coder && !coder.includes(fact.coder_id ?? '\0')) return false
  if (kind === 'claims') {
    const about = rowsWith(corpus.tables.metrics, 'id', fact.metric_id)[0]
    if (metric && !metric.includes(fact.metric_id ?? '\0')) return false
    if (family && !family.includes(about?.family ?? '\0')) return false
    if (subject && !isWithin(corpus, 'actors', fact.subject_id, subject)) return false
  }
  if (kind === 'positions') {
    if (actor && !isWithin(corpus, 'actors', fact.actor_id, actor)) return false
    if (actor_kind && !actor_kind.includes(rowsWith(corpus.tables.actors, 'id', fact.actor_id)[0]?.kind ?? '\0')) return false
    if (target && !target.includes(fact.target_id ?? '\0')) return false
    if (stance && !stance.includes(fact.stance ?? '\0')) return false
  }
  if (kind === 'codings') return codingPasses(corpus, fact, filters)
  if (!code && !codebook) return true
  return rowsWith(corpus.tables.codings, 'excerpt_id', excerpt.id).some(
    (coding) => (!coder || coder.includes(coding.coder_id)) && codingPasses(corpus, coding, filters),
  )
}

/** The facts of a table that satisfy the filters that can be asked of them. */
export function passingFacts(corpus: Corpus, kind: Kind, filters: Filters): Fact[] {
  return (corpus.tables[kind] as Fact[]).filter((fact) => {
    const excerpt = rowsWith(corpus.tables.excerpts, 'id', fact.excerpt_id)[0]
    const [article] = rowsWith(corpus.tables.articles, 'id', excerpt?.article_id)
    if (!excerpt || !article) throw new Error(`${fact.excerpt_id} has no article`)
    return (
      articlePasses(corpus, article, filters) &&
      textPasses(corpus, excerpt, article, filters) &&
      factPasses(corpus, kind, fact, excerpt, filters)
    )
  })
}

/** Ids of the excerpts that satisfy all filters. */
export function passingExcerpts(corpus: Corpus, filters: Filters): string[] {
  const { metric, family, subject, actor, actor_kind, target, stance, voice, attitude, coder, code, codebook } = filters
  const ofClaims = metric ?? family ?? subject
  const ofPositions = actor ?? actor_kind ?? target ?? stance
  if (!(ofClaims ?? ofPositions ?? voice ?? attitude ?? coder ?? code ?? codebook)) {
    return corpus.tables.excerpts
      .filter((excerpt) => {
        const [article] = rowsWith(corpus.tables.articles, 'id', excerpt.article_id)
        const { event } = filters
        if (!article || !articlePasses(corpus, article, filters) || !textPasses(corpus, excerpt, article, filters)) return false
        return !event || (excerpt.events ?? []).some((id) => isWithin(corpus, 'events', id, event))
      })
      .map((excerpt) => excerpt.id)
      .sort()
  }
  const kinds: Kind[] = [
    ...(ofPositions ? [] : ['claims' as const]),
    ...(ofClaims ? [] : ['positions' as const]),
    ...(ofClaims || ofPositions ? [] : ['codings' as const]),
  ]
  return [...new Set(kinds.flatMap((kind) => passingFacts(corpus, kind, filters).map((fact) => fact.excerpt_id)))].sort()
}

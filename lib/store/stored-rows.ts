import { type Corpus, columnsOf, type Row, type TableName } from '@/lib/corpus/tables'
import { closureOf } from './closure'
import { searchText } from './folding'
import type { Database } from './schema'
import { originatorOf, storeVoices } from './stored-voices'
import type { StoredRow } from './table-writer'

const OPEN_START = '0001-01-01'
const OPEN_END = '9999-12-31'

type FactTable = 'codings' | 'claims' | 'positions'
type Fact = Row<'codings'> | Row<'claims'> | Row<'positions'>

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Bounds of the first publication: the printed day, else what the text allows, an open side at the end of the calendar. */
function daysOf(article: Row<'articles'>) {
  const { published_on: day, published_from: from, published_to: to } = article
  return { first_day: day ?? from ?? (to && OPEN_START), last_day: day ?? to ?? (from && OPEN_END) }
}

/** Joins lists and chains to the text they are stored as. */
function nativeRow(table: TableName, row: StoredRow): StoredRow {
  const stored: Record<string, unknown> = { ...row }
  for (const { name, type } of columnsOf(table)) {
    if (type === 'voices') stored[name] = storeVoices(row[name] as string[][] | undefined)
    else if (Array.isArray(row[name])) stored[name] = (row[name] as string[]).join('|')
  }
  return stored
}

interface PlacedExcerpt {
  rid: number
  excerpt: Row<'excerpts'>
  carried: StoredRow
}

/** Order in the text; an excerpt without a place comes after those that have one. */
const byPlace = (a: Row<'excerpts'>, b: Row<'excerpts'>) =>
  (a.paragraph ?? LAST) - (b.paragraph ?? LAST) || (a.start ?? LAST) - (b.start ?? LAST)
const LAST = Number.MAX_SAFE_INTEGER

/** Excerpts in the order of (first possible day, article, place in the text, id), the undated last, with what they carry of their article. */
function placeExcerpts({ tables }: Corpus): PlacedExcerpt[] {
  const carriedByArticle = new Map(
    tables.articles.map((article) => [
      article.id,
      {
        article_id: article.id,
        outlet_id: article.outlet_id,
        published_on: article.published_on,
        ...daysOf(article),
        language: article.language,
      },
    ]),
  )
  const dayOf = (excerpt: Row<'excerpts'>) => carriedByArticle.get(excerpt.article_id)?.first_day ?? `${OPEN_END}~`
  return [...tables.excerpts]
    .sort((a, b) => byText(dayOf(a), dayOf(b)) || byText(a.article_id, b.article_id) || byPlace(a, b) || byText(a.id, b.id))
    .map((excerpt, rid) => ({ rid, excerpt, carried: carriedByArticle.get(excerpt.article_id) as StoredRow }))
}

function factKey(fact: Fact): string {
  return 'id' in fact ? fact.id : [fact.code_id, fact.coder_id, storeVoices(fact.voices)].join(' ')
}

/** The facts of a table, sorted and numbered, with the hops of their chains. */
function factRows(corpus: Corpus, table: FactTable, placed: ReadonlyMap<string, PlacedExcerpt>, outletActors: ReadonlySet<string>) {
  const facts = (corpus.tables[table] as Fact[])
    .map((fact) => ({ fact, place: placed.get(fact.excerpt_id) as PlacedExcerpt, key: factKey(fact) }))
    .sort((a, b) => a.place.rid - b.place.rid || byText(a.key, b.key))
  const rows = facts.map(({ fact, place }, fid) => ({
    ...nativeRow(table, fact),
    ...place.carried,
    fid,
    rid: place.rid,
    originator: originatorOf(fact.voices),
    relayed: (fact.voices ?? []).flat().some((actor) => outletActors.has(actor)),
  }))
  const hops = facts.flatMap(({ fact, place }, fid) =>
    (fact.voices ?? []).flatMap((hop, index) =>
      hop.map((actor_id, at) => ({ fid, article_id: place.excerpt.article_id, hop: index, place: at, actor_id })),
    ),
  )
  return { rows, hops }
}

/** Texts in which `q` is looked for: summary, quote and the wordings of the excerpt's claims and positions. */
function textRows({ tables }: Corpus, placed: readonly PlacedExcerpt[]): StoredRow[] {
  const wordings = new Map<string, string[]>()
  for (const { excerpt_id, wording } of [...tables.claims, ...tables.positions]) {
    if (wording) wordings.set(excerpt_id, [...(wordings.get(excerpt_id) ?? []), wording])
  }
  return placed.map(({ rid, excerpt }) => ({
    rid,
    quote: excerpt.quote,
    summary: excerpt.summary,
    search: searchText([excerpt.summary, excerpt.quote, ...(wordings.get(excerpt.id) ?? []).sort(byText)]),
  }))
}

const pairRows = (name: string, nodes: { id: string; parent?: string | undefined }[]): StoredRow[] =>
  closureOf(nodes)
    .sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]))
    .map(([ancestor, part_id]) => ({ [name]: ancestor, part_id }))

/**
 * All rows of a revision file, table by table. Depends on the corpus's data alone, not on the order of its rows.
 */
export function storedRows(corpus: Corpus): Record<keyof Database, StoredRow[]> {
  const { tables, description } = corpus
  const excerpts = placeExcerpts(corpus)
  const placed = new Map(excerpts.map((place) => [place.excerpt.id, place]))
  const outletActors = new Set(tables.actors.filter((actor) => actor.kind === 'outlet' || actor.outlet_id).map((actor) => actor.id))
  const native = (table: TableName) =>
    (tables[table] as StoredRow[])
      .map((row) => nativeRow(table, row))
      .map((row) => ({ row, key: JSON.stringify(columnsOf(table).map(({ name }) => row[name] ?? null)) }))
      .sort((a, b) => byText(a.key, b.key))
      .map(({ row }) => row)
  const codings = factRows(corpus, 'codings', placed, outletActors)
  const claims = factRows(corpus, 'claims', placed, outletActors)
  const positions = factRows(corpus, 'positions', placed, outletActors)
  const days = new Map(tables.articles.map((article) => [article.id, daysOf(article)]))
  return {
    corpus: [{ name: description.name, title: description.title, description: JSON.stringify(description) }],
    outlets: native('outlets'),
    actors: native('actors'),
    events: native('events'),
    articles: native('articles').map((row) => ({ ...row, ...days.get(row.id as string) })),
    coders: native('coders'),
    codes: native('codes'),
    metrics: native('metrics'),
    targets: native('targets'),
    lists: native('lists'),
    coverage: native('coverage'),
    reviews: native('reviews'),
    terms: native('terms'),
    excerpts: excerpts.map(({ rid, excerpt, carried }) => ({ ...excerpt, ...carried, rid })),
    excerpt_texts: textRows(corpus, excerpts),
    excerpt_events: excerpts.flatMap(({ rid, excerpt }) =>
      [...new Set(excerpt.events)].sort(byText).map((event_id) => ({ rid, article_id: excerpt.article_id, event_id })),
    ),
    codings: codings.rows,
    claims: claims.rows,
    positions: positions.rows,
    coding_voices: codings.hops,
    claim_voices: claims.hops,
    position_voices: positions.hops,
    event_parts: pairRows(
      'event_id',
      tables.events.map((event) => ({ id: event.id, parent: event.part_of })),
    ),
    actor_parts: pairRows(
      'actor_id',
      tables.actors.map((actor) => ({ id: actor.id, parent: actor.part_of })),
    ),
    code_parts: pairRows(
      'code_id',
      tables.codes.map((code) => ({ id: code.id, parent: code.parent_id })),
    ),
  }
}

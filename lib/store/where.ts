import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { activeFilters, answeringTables, type FactTable, type Filters, speaksOfFacts } from './filters'
import type { RankSet } from './rank-set'
import { asStored } from './repeated-texts'

export type Condition = RawBuilder<SqlBool>

/** Where the voice chains of each table's facts are. */
export const HOP_TABLES = { claims: 'claim_voices', positions: 'position_voices', codings: 'coding_voices' } as const

/** Tables that carry what filters ask of an article. */
type CarryingTable = 'excerpts' | 'excerpt_voices' | 'terms' | 'articles' | 'reviews' | 'article_reviews'
type Table = FactTable | CarryingTable | 'framings'
const column = (table: Table, name: string) => sql.ref(`${table}.${name}`)

/** Several values as a query: a list of them would be asked of all rows before any other condition. */
function among(table: Table, name: string, values: readonly string[]): Condition {
  const stored = values.map((value) => asStored(table, name, value))
  return stored.length === 1
    ? sql`${column(table, name)} = ${stored[0]}`
    : sql`${column(table, name)} in (values ${sql.join(stored.map((value) => sql`(${value})`))})`
}

/** `column` is one of the ids or something that one of them includes. */
const within = (reference: RawBuilder<unknown>, kind: 'event' | 'actor' | 'code', ids: readonly string[]): Condition =>
  sql`${reference} in (select part_id from ${sql.table(`${kind}_parts`)} where ${sql.ref(`${kind}_id`)} in (${sql.join(ids)}))`

const day = (text: string) => sql`cast(${text} as date)`

const all = (conditions: readonly Condition[]): Condition => (conditions.length ? sql`(${sql.join(conditions, sql` and `)})` : sql`1 = 1`)

const NOT_LOOKED_UP = 'The words of a search must be looked up before it is asked'

function searchCondition(table: Table, { search }: Filters): Condition {
  if (!search) throw new Error(NOT_LOOKED_UP)
  return search.holds(column(table, 'rid'))
}

/** The excerpt is about one of the events or their parts. */
const excerptEvents = (table: Table, ids: readonly string[], about: RankSet | undefined): Condition =>
  about?.holds(column(table, 'rid')) ?? sql`${column(table, 'rid')} in (${excerptsAbout(ids)})`

/** The ranks of the excerpts about one of the events or their parts. */
const excerptsAbout = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`select rid from excerpt_events where ${within(sql.ref('excerpt_events.event_id'), 'event', ids)}`

/** A coding that names no event belongs to all events of its excerpt. */
function eventCondition(table: Table, ids: readonly string[], { about, coded }: Pick<Filters, 'about' | 'coded'>): Condition {
  if (table === 'excerpts' || table === 'reviews') return excerptEvents(table, ids, about)
  const own = within(column(table, 'event_id'), 'event', ids)
  if (table !== 'codings') return own
  const either: Condition = sql`(${own} or (${column(table, 'event_id')} is null and ${excerptEvents(table, ids, about)}))`
  return coded ? all([coded.holds(column(table, 'rid')), either]) : either
}

/** The ranks of the excerpts with a coding that names one of the events or their parts, as a query. */
export const excerptsCodedWith = (event: readonly string[]): RawBuilder<unknown> =>
  sql`select rid from codings where ${within(sql.ref('codings.event_id'), 'event', event)}`

/** The fact that a hop belongs to is about one of the events or their parts. */
export function hopCondition(
  table: (typeof HOP_TABLES)[FactTable],
  event: readonly string[],
  { about, coded }: Pick<Filters, 'about' | 'coded'>,
): Condition {
  const own = within(sql.ref(`${table}.event_id`), 'event', event)
  if (table !== 'coding_voices') return own
  const rank = sql.ref(`${table}.rid`)
  const ofExcerpt = about?.holds(rank) ?? sql<SqlBool>`${rank} in (${excerptsAbout(event)})`
  const either: Condition = sql`(${own} or (${sql.ref(`${table}.event_id`)} is null and ${ofExcerpt}))`
  return coded ? all([coded.holds(rank), either]) : either
}

/** Any hop of the chain is one of the actors or their parts. */
const voiceCondition = (table: FactTable, ids: readonly string[]): Condition =>
  sql`${column(table, 'fid')} in (select fid from ${sql.table(HOP_TABLES[table])} where ${within(sql.ref('actor_id'), 'actor', ids)})`

function codeConditions(reference: (name: string) => RawBuilder<unknown>, { code, codebook }: Filters): Condition[] {
  return [
    ...(code ? [within(reference('code_id'), 'code', code)] : []),
    ...(codebook ? [sql<SqlBool>`${reference('code_id')} in (select id from codes where codebook in (${sql.join(codebook)}))`] : []),
  ]
}

/** For a claim or position, code and codebook speak of one coding of its excerpt, by one of the chosen coders. */
function codingConditions(table: FactTable, filters: Filters): Condition[] {
  if (table === 'codings') return codeConditions((name) => column(table, name), filters)
  const wanted = codeConditions((name) => sql.ref(`coding.${name}`), filters)
  if (wanted.length === 0) return []
  const by = filters.coder ? [sql<SqlBool>`coding.coder_id in (${sql.join(filters.coder)})`] : []
  return [sql`${column(table, 'rid')} in (select coding.rid from codings as coding where ${sql.join([...wanted, ...by], sql` and `)})`]
}

function articleConditions(table: Table, { outlet, group, from, to, language, lacking }: Filters): Condition[] {
  return [
    ...(outlet ? [among(table, 'outlet_id', outlet)] : []),
    ...(group ? [sql<SqlBool>`${column(table, 'outlet_id')} in (select id from outlets where "group" in (${sql.join(group)}))`] : []),
    ...(from ? [sql<SqlBool>`${column(table, 'last_day')} >= ${day(from)}`] : []),
    ...(to ? [sql<SqlBool>`${column(table, 'first_day')} <= ${day(to)}`] : []),
    ...(language ? [among(table, 'language', language)] : []),
    ...(lacking ? [sql<SqlBool>`${column(table, lacking)} is null`] : []),
  ]
}

function claimConditions({ metric, family, subject }: Filters): Condition[] {
  return [
    ...(metric ? [among('claims', 'metric_id', metric)] : []),
    ...(family ? [sql<SqlBool>`claims.metric_id in (select id from metrics where family in (${sql.join(family)}))`] : []),
    ...(subject ? [within(column('claims', 'subject_id'), 'actor', subject)] : []),
  ]
}

function positionConditions({ actor, actor_kind, target, stance }: Filters): Condition[] {
  return [
    ...(actor ? [within(column('positions', 'actor_id'), 'actor', actor)] : []),
    ...(actor_kind ? [sql<SqlBool>`positions.actor_id in (select id from actors where kind in (${sql.join(actor_kind)}))`] : []),
    ...(target ? [among('positions', 'target_id', target)] : []),
    ...(stance ? [among('positions', 'stance', stance)] : []),
  ]
}

/**
 * The condition that a fact of the table satisfies the filters, all of them at once.
 * The table stands under its own name in the query. Filters that cannot be asked of it are not looked at.
 */
export function factCondition(table: FactTable, filters: Filters): Condition {
  const { event, voice, attitude, coder, q } = filters
  return all([
    ...articleConditions(table, filters),
    ...(event ? [eventCondition(table, event, filters)] : []),
    ...(voice ? [voiceCondition(table, voice)] : []),
    ...(attitude ? [among(table, 'attitude', attitude)] : []),
    ...(coder ? [among(table, 'coder_id', coder)] : []),
    ...(table === 'claims' ? claimConditions(filters) : []),
    ...(table === 'positions' ? positionConditions(filters) : []),
    ...codingConditions(table, filters),
    ...(q ? [searchCondition(table, filters)] : []),
  ])
}

/**
 * The condition that an examined excerpt satisfies the filters on excerpts, and that one of the coders examined it with one of the codebooks.
 * What was found is not looked at. `reviews` stands under its own name in the query.
 */
export function reviewCondition(filters: Filters): Condition {
  const { event, coder, codebook } = filters
  return all([
    ...textConditions('reviews', filters),
    ...(event ? [eventCondition('reviews', event, filters)] : []),
    ...(coder ? [among('reviews', 'coder_id', coder)] : []),
    ...(codebook ? [among('reviews', 'codebook', codebook)] : []),
  ])
}

/** The excerpts that the filters on events and words leave, where both are known already. */
export function knownRanks({ about, search, q }: Filters): RankSet | undefined {
  if (q !== undefined && !search) throw new Error(NOT_LOOKED_UP)
  return about && search ? about.and(search) : (about ?? search)
}

/** A frame found by codings that name events is asked for event by event, or, where no filter speaks of events, as a whole. */
const framingEvents = (event: readonly string[] | undefined): Condition =>
  event
    ? sql`(framings.divided = 0 or (framings.divided = 1 and (framings.event_id is null or ${within(column('framings', 'event_id'), 'event', event)})))`
    : sql`framings.divided <> 1`

/**
 * The condition that a framing, `framings` standing under its own name in the query, satisfies the filters on articles, excerpts and events, and that one
 * of the coders found it with one of the codebooks. A framing divided by events stands once for each that is asked for.
 */
export function framingCondition(filters: Filters): Condition {
  const { event, about, coder = [''], codebook = [''] } = filters
  const set = knownRanks(filters)
  const ofCoding = (of: Table) => [among(of, 'coder_id', coder), among(of, 'codebook', codebook)]
  const ofArticle = articleConditions('article_reviews', filters)
  return all([
    ...ofCoding('framings'),
    ...(set ? [set.holds(column('framings', 'rid'))] : []),
    ...(event && !about ? [excerptEvents('framings', event, about)] : []),
    framingEvents(event),
    ...(ofArticle.length
      ? [
          sql<SqlBool>`framings.place in (select article_reviews.first_rid from article_reviews where ${all([...ofArticle, ...ofCoding('article_reviews')])})`,
        ]
      : []),
  ])
}

/**
 * The condition that an excerpt satisfies the filters: by itself, or, where a filter speaks of facts, through one fact that satisfies them all.
 * `excerpts` stands under its own name in the query.
 */
export function excerptCondition(filters: Filters): Condition {
  if (!speaksOfFacts(filters)) {
    const { event } = filters
    return all([...(event ? [eventCondition('excerpts', event, filters)] : []), ...textConditions('excerpts', filters)])
  }
  const byFact = answeringTables(filters).map(
    (table) =>
      sql<SqlBool>`excerpts.rid in (select ${column(table, 'rid')} from ${sql.table(table)} where ${factCondition(table, filters)})`,
  )
  return byFact.length ? sql`(${sql.join(byFact, sql` or `)})` : sql`1 = 0`
}

const textConditions = (table: Table, filters: Filters): Condition[] => [
  ...articleConditions(table, filters),
  ...(filters.q ? [searchCondition(table, filters)] : []),
]

/** The condition of filters that speak of articles alone, on a table that carries what they ask, under its own name. */
export const articleCondition = (table: CarryingTable, filters: Filters): Condition => all(textConditions(table, filters))

/** The places of the articles with an excerpt about one of the events or their parts, as a query. */
export const placesAbout = (events: readonly string[]): RawBuilder<unknown> =>
  sql`select place from excerpt_events where ${within(sql.ref('excerpt_events.event_id'), 'event', events)}`

/** The ranks of the excerpts that satisfy the filters, as a query with the column `rid`. Events alone are answered by the excerpts' events. */
export function excerptRanks(filters: Filters): RawBuilder<unknown> {
  const { event } = filters
  if (event && activeFilters(filters).length === 1) return excerptsAbout(event)
  return sql`select rid from excerpts where ${excerptCondition(filters)}`
}

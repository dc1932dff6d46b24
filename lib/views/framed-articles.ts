import { type RawBuilder, sql } from 'kysely'
import { articleCondition, dividedBy, framingCondition, leavesOut } from '@/lib/store/where'
import { codedFacts, framedCodings, framesIn, isListedFrame, reviewedIn, SPEECHES } from './frame-facts'
import { areCounted, areListed } from './frame-sources'
import type { Scope } from './view'

const ofCoding = (table: 'article_reviews' | 'article_frames' | 'framings', { filters }: Scope) => sql`
  ${sql.ref(`${table}.coder_id`)} in (${sql.join(filters.coder ?? [''])}) and ${sql.ref(`${table}.codebook`)} in (${sql.join(filters.codebook ?? [''])})`

const inScope = (table: 'article_reviews' | 'article_frames', scope: Scope) =>
  sql`${articleCondition(table, scope.filters)} and ${ofCoding(table, scope)}`

const countedFrames = (scope: Scope) => sql`
  from article_frames where ${inScope('article_frames', scope)} and code_id in (select frames.id from (${framesIn(scope)}) as frames)`

const examined = ({ filters }: Scope) => framingCondition('frame_reviews', filters)
const listed = (scope: Scope) => sql`${framingCondition('framings', scope.filters)} and ${isListedFrame(scope)}`

/** Framings that count as they stand. */
const whole = ({ filters: { event } }: Scope) => (event ? sql`framings.divided = 0` : sql`framings.divided <> 1`)

/**
 * The articles with reviewed excerpts, as a query: `outlet`, `place`, which names the article, `first`, the rank of its first reviewed excerpt,
 * and `size`, how many were reviewed.
 */
export function reviewedArticles(scope: Scope): RawBuilder<unknown> {
  if (areCounted(scope))
    return sql`select outlet_id as outlet, first_rid as place, first_rid as first, excerpts as size, framed from article_reviews where ${inScope('article_reviews', scope)}`
  if (areListed(scope))
    return sql`select outlet_id as outlet, place, first, size
      from (select cell, place, min(rid) as first, count(*) as size from frame_reviews where ${examined(scope)} group by cell, place) as reviews
      join frame_cells on frame_cells.cell = reviews.cell`
  return sql`select reviews.outlet_id as outlet, reviews.article_id as place, min(reviews.rid) as first, count(*) as size
    from reviews where ${reviewedIn(scope)} group by reviews.outlet_id, reviews.article_id`
}

/** Does the scope ask for nothing that could leave a frame out of an excerpt? Then it is known of which excerpts any was found. */
const isFramedKnown = (scope: Scope) => !scope.filters.code && areListed(scope)

/** A reviewed excerpt has a frame itself; where all its codings name events, one that names one of those asked for. */
function isFramed(scope: Scope) {
  const { event } = scope.filters
  if (!event) return sql`framed > 0`
  return sql`(framed = 2 or (framed = 1 and rid in (
    select framings.rid from framings where framings.direct and ${ofCoding('framings', scope)} and ${dividedBy(event)})))`
}

/**
 * The outlets with reviewed excerpts, as a query: `outlet`, `total`, how many, `articles_total` and, null unless wanted and known, `framed`, how many of
 * them have a frame itself.
 */
export function reviewedOutlets(scope: Scope, isFramedWanted = false): RawBuilder<unknown> {
  const knowsFramed = isFramedWanted && isFramedKnown(scope)
  const framed = (count: RawBuilder<unknown>) => (knowsFramed ? count : sql`null`)
  if (!areListed(scope) || areCounted(scope))
    return sql`select outlet, cast(sum(size) as bigint) as total, count(*) as articles_total, ${framed(sql`cast(sum(framed) as bigint)`)} as framed
      from (${reviewedArticles(scope)}) as articles group by outlet`
  return sql`
    with chosen as materialized (select cell, place, rid = place as is_first, ${knowsFramed ? isFramed(scope) : sql`false`} as framed from frame_reviews where ${examined(scope)})
    select frame_cells.outlet_id as outlet, cast(sum(counts.n) as bigint) as total, cast(sum(counts.articles) as bigint) as articles_total,
      ${framed(sql`cast(sum(counts.framed) as bigint)`)} as framed
    from (
      select cell, count(*) as n, count(*) filter (where is_first) as articles, count(*) filter (where framed) as framed from chosen group by cell
      union all
      select cell, 0 as n, count(*) as articles, 0 as framed
      from (select distinct cell, place from chosen where not is_first and ${leavesOut(sql.ref('place'), scope.filters)}) as others group by cell
    ) as counts join frame_cells on frame_cells.cell = counts.cell group by frame_cells.outlet_id`
}

/** Each reviewed excerpt with each frame in it, `direct` or below it, as a query: `outlet`, `place`, `code` and `n`, which is 1. */
function listedFrames(scope: Scope, isDirect = false): RawBuilder<unknown> {
  const { event } = scope.filters
  const asked = sql`${listed(scope)} ${isDirect ? sql`and direct` : sql``}`
  return sql`select outlet_id as outlet, place, code_id as code, 1 as n
    from (
      select place, cell from framings where ${asked} and ${whole(scope)}
      ${event ? sql`union all select min(place) as place, cell from framings where ${asked} and ${dividedBy(event)} group by rid, cell` : sql``}
    ) as found join frame_cells on frame_cells.cell = found.cell`
}

const BY_SPEECH = sql.join(SPEECHES.map((speech, rank) => sql`count(*) filter (where speech = ${sql.lit(rank)}) as ${sql.ref(speech)}`))

/** Reviewed excerpts of each article with each frame or one below it, as a query: `outlet`, `place`, `code`, `n`; of codings also, of those, `own`, `attributed` and `disputed`. */
export function framedArticles(scope: Scope): RawBuilder<unknown> {
  if (areCounted(scope))
    return sql`select outlet_id as outlet, first_rid as place, code_id as code, own + attributed + disputed as n, own, attributed, disputed ${countedFrames(scope)}`
  if (areListed(scope)) return listedFrames(scope)
  return sql`select outlet, article as place, code, count(*) as n, ${BY_SPEECH}
    from (
      select facts.rid, facts.outlet, facts.article, facts.code, min(facts.speech) as speech
      from (${framedCodings(scope)}) as facts group by facts.rid, facts.outlet, facts.article, facts.code
    ) as coded group by outlet, article, code`
}

const SUMS_BY_SPEECH = sql.join(
  SPEECHES.map(
    (speech, rank) => sql`cast(coalesce(sum(n) filter (where standing % 3 = ${sql.lit(rank)}), 0) as bigint) as ${sql.ref(speech)}`,
  ),
)

/** By cell and standing; an article is counted with the first excerpt that has the frame, or, where the filters leave that out, once with the others. */
const listedCounts = (scope: Scope, { event } = scope.filters) => sql`
  with chosen as materialized (
    select cell, standing, place, head from framings where ${listed(scope)} and ${whole(scope)}
    ${
      event
        ? sql`union all select cell, min(standing) as standing, min(place) as place, min(head) as head
            from framings where ${listed(scope)} and ${dividedBy(event)} group by rid, cell`
        : sql``
    }
  )
  select cell, standing, count(*) as n, case when standing < 3 then count(*) else 0 end as articles from chosen group by cell, standing
  union all
  select cell, 0 as standing, 0 as n, count(*) as articles
  from (select distinct cell, place from chosen where standing >= 3 and ${leavesOut(sql.ref('head'), scope.filters)}) as others group by cell`

/** Reviewed excerpts of each outlet with each frame or one below it, as a query: `outlet`, `code`, `n`, of those `own`, `attributed` and `disputed`, and `articles`. */
export const framedOutlets = (scope: Scope): RawBuilder<unknown> =>
  areListed(scope) && !areCounted(scope)
    ? sql`select frame_cells.outlet_id as outlet, frame_cells.code_id as code, cast(sum(n) as bigint) as n, cast(sum(articles) as bigint) as articles, ${SUMS_BY_SPEECH}
        from (${listedCounts(scope)}) as counts join frame_cells on frame_cells.cell = counts.cell group by frame_cells.outlet_id, frame_cells.code_id`
    : sql`select outlet, code, cast(sum(n) as bigint) as n, count(*) as articles,
          ${sql.join(SPEECHES.map((speech) => sql`cast(sum(${sql.ref(speech)}) as bigint) as ${sql.ref(speech)}`))}
        from (${framedArticles(scope)}) as found group by outlet, code`

/** Reviewed excerpts of each article with each frame itself, as a query: `outlet`, `place`, `code` and `n`. */
export function codedArticles(scope: Scope): RawBuilder<unknown> {
  if (areCounted(scope))
    return sql`select outlet_id as outlet, first_rid as place, code_id as code, direct as n ${countedFrames(scope)} and direct > 0`
  if (areListed(scope)) return listedFrames(scope, true)
  return sql`select facts.outlet, facts.article as place, facts.code, count(distinct facts.rid) as n
    from (${codedFacts(scope)}) as facts group by facts.outlet, facts.article, facts.code`
}

/** Reviewed excerpts of each outlet with any of the frames, as a query: `outlet` and `excerpts`. */
export const codedOutlets = (scope: Scope): RawBuilder<unknown> =>
  sql`select facts.outlet, count(distinct facts.rid) as excerpts from (${codedFacts(scope)}) as facts group by facts.outlet`

import { type RawBuilder, sql } from 'kysely'
import { articleCondition } from '@/lib/store/where'
import { codedFacts, framedCodings, framesIn, listedFrames, listedReviews, reviewedIn, SPEECHES } from './frame-facts'
import { areCounted, areListed } from './frame-sources'
import type { Scope } from './view'

const inScope = (table: 'article_reviews' | 'article_frames', { filters }: Scope) => sql`
  ${articleCondition(table, filters)} and ${sql.ref(`${table}.coder_id`)} in (${sql.join(filters.coder ?? [''])})
  and ${sql.ref(`${table}.codebook`)} in (${sql.join(filters.codebook ?? [''])})`

/**
 * The articles with reviewed excerpts, as a query: `outlet`, `place`, which names the article, `first`, the rank of its first reviewed excerpt,
 * and `size`, how many were reviewed.
 */
export function reviewedArticles(scope: Scope): RawBuilder<unknown> {
  if (areCounted(scope))
    return sql`select outlet_id as outlet, first_rid as place, first_rid as first, excerpts as size from article_reviews where ${inScope('article_reviews', scope)}`
  if (areListed(scope)) return listedReviews(scope)
  return sql`select reviews.outlet_id as outlet, reviews.article_id as place, min(reviews.rid) as first, count(*) as size
    from reviews where ${reviewedIn(scope)} group by reviews.outlet_id, reviews.article_id`
}

const BY_SPEECH = sql.join(SPEECHES.map((speech, rank) => sql`count(*) filter (where speech = ${sql.lit(rank)}) as ${sql.ref(speech)}`))

/** Reviewed excerpts of each article with each frame or one below it, as a query: `outlet`, `place`, `code`, `n`, and of those `own`, `attributed` and `disputed`. */
export function framedArticles(scope: Scope): RawBuilder<unknown> {
  if (areCounted(scope))
    return sql`select outlet_id as outlet, first_rid as place, code_id as code, own + attributed + disputed as n, own, attributed, disputed
      from article_frames where ${inScope('article_frames', scope)} and code_id in (select frames.id from (${framesIn(scope)}) as frames)`
  if (areListed(scope))
    return sql`select outlet, place, code, count(*) as n, ${BY_SPEECH} from (${listedFrames(scope)}) as listed group by outlet, place, code`
  return sql`select outlet, article as place, code, count(*) as n, ${BY_SPEECH}
    from (
      select facts.rid, facts.outlet, facts.article, facts.code, min(facts.speech) as speech
      from (${framedCodings(scope)}) as facts group by facts.rid, facts.outlet, facts.article, facts.code
    ) as coded group by outlet, article, code`
}

/** Reviewed excerpts of each article with each frame itself, as a query: `outlet`, `place`, `code` and `n`. */
export const codedArticles = (scope: Scope): RawBuilder<unknown> =>
  areCounted(scope)
    ? sql`select outlet_id as outlet, first_rid as place, code_id as code, direct as n from article_frames
        where ${inScope('article_frames', scope)} and direct > 0 and code_id in (select frames.id from (${framesIn(scope)}) as frames)`
    : sql`select facts.outlet, facts.article as place, facts.code, count(distinct facts.rid) as n
        from (${codedFacts(scope)}) as facts group by facts.outlet, facts.article, facts.code`

/** Reviewed excerpts of each outlet with any of the frames, as a query: `outlet` and `excerpts`. */
export const codedOutlets = (scope: Scope): RawBuilder<unknown> =>
  areCounted(scope) && !scope.filters.code
    ? sql`select outlet_id as outlet, cast(sum(framed) as bigint) as excerpts from article_reviews where ${inScope('article_reviews', scope)} group by outlet_id`
    : sql`select facts.outlet, count(distinct facts.rid) as excerpts from (${codedFacts(scope)}) as facts group by facts.outlet`

import { type RawBuilder, sql } from 'kysely'
import { codedFacts, framedCodings, reviewedIn, SPEECHES } from './frame-facts'
import type { Scope } from './view'

/**
 * The articles with reviewed excerpts, as a query: `outlet`, `place`, which names the article, `first`, the rank of its first reviewed excerpt,
 * and `size`, how many were reviewed.
 */
export const reviewedArticles = (scope: Scope): RawBuilder<unknown> => sql`
  select reviews.outlet_id as outlet, reviews.article_id as place, min(reviews.rid) as first, count(*) as size
  from reviews where ${reviewedIn(scope)} group by reviews.outlet_id, reviews.article_id`

/** The outlets with reviewed excerpts, as a query: `outlet`, `total`, how many, and `articles_total`. */
export const reviewedOutlets = (scope: Scope): RawBuilder<unknown> => sql`
  select outlet, cast(sum(size) as bigint) as total, count(*) as articles_total from (${reviewedArticles(scope)}) as articles group by outlet`

const BY_SPEECH = sql.join(SPEECHES.map((speech, rank) => sql`count(*) filter (where speech = ${sql.lit(rank)}) as ${sql.ref(speech)}`))

/** Reviewed excerpts of each article with each frame or one below it, as a query: `outlet`, `place`, `code`, `n`, and of those `own`, `attributed` and `disputed`. */
export const framedArticles = (scope: Scope): RawBuilder<unknown> => sql`
  select outlet, article as place, code, count(*) as n, ${BY_SPEECH}
  from (
    select facts.rid, facts.outlet, facts.article, facts.code, min(facts.speech) as speech
    from (${framedCodings(scope)}) as facts group by facts.rid, facts.outlet, facts.article, facts.code
  ) as coded group by outlet, article, code`

/** Reviewed excerpts of each outlet with each frame or one below it, as a query: `outlet`, `code`, `n`, of those `own`, `attributed` and `disputed`, and `articles`. */
export const framedOutlets = (scope: Scope): RawBuilder<unknown> => sql`
  select outlet, code, cast(sum(n) as bigint) as n, count(*) as articles,
    ${sql.join(SPEECHES.map((speech) => sql`cast(sum(${sql.ref(speech)}) as bigint) as ${sql.ref(speech)}`))}
  from (${framedArticles(scope)}) as found group by outlet, code`

/** Reviewed excerpts of each article with each frame itself, as a query: `outlet`, `place`, `code` and `n`. */
export const codedArticles = (scope: Scope): RawBuilder<unknown> => sql`
  select facts.outlet, facts.article as place, facts.code, count(distinct facts.rid) as n
  from (${codedFacts(scope)}) as facts group by facts.outlet, facts.article, facts.code`

/** Reviewed excerpts of each outlet with any of the frames, as a query: `outlet` and `excerpts`. */
export const codedOutlets = (scope: Scope): RawBuilder<unknown> =>
  sql`select facts.outlet, count(distinct facts.rid) as excerpts from (${codedFacts(scope)}) as facts group by facts.outlet`

import { type RawBuilder, sql } from 'kysely'
import type { RankSet } from '@/lib/store/rank-set'
import { type Condition, factCondition, framingCondition, reviewCondition } from '@/lib/store/where'
import { readsOneCoding } from './coding-scope'
import { areListed } from './frame-sources'
import type { Scope } from './view'

/** How a frame stands in an excerpt, the strongest first: the article's own, on somebody's word, or to be rejected. */
export const SPEECHES = ['own', 'attributed', 'disputed'] as const
export type Speech = (typeof SPEECHES)[number]

/** The place of a coding in `SPEECHES`. */
const SPEECH = sql`case when codings.attitude = 'disputes' then 2 when codings.voices = '' then 0 else 1 end`

const never = sql<boolean>`1 = 0`

/** The frames that the scope speaks of: of its codebook, and within its codes where it names some. */
export const framesIn = ({ filters: { codebook = [], code } }: Scope): RawBuilder<unknown> => sql`
  select codes.id, codes.name, codes.codebook from codes
  where codes.kind = 'frame' and codes.codebook in (${sql.join(codebook.length ? codebook : [''])})
  ${code ? sql`and codes.id in (select part_id from code_parts where code_id in (${sql.join(code)}))` : sql``}`

/** The reviews that the shares are of; none where the scope names not one coder and one codebook. */
export const reviewedIn = ({ filters }: Scope): Condition => (readsOneCoding(filters) ? reviewCondition(filters) : never)

/** The excerpts that the shares are of, where those of each filter are known. */
function reviewedSet({ filters: { reviewed, about, event, search, q } }: Scope): RankSet | undefined {
  if (!reviewed || (event && !about) || (q && !search)) return undefined
  return [about, search].reduce<RankSet>((left, set) => (set ? left.and(set) : left), reviewed)
}

/** A coding satisfies the filters, and its excerpt is among those that the shares are of. */
function ofReviewed(scope: Scope): Condition {
  const { event, q, ...others } = scope.filters
  const set = reviewedSet(scope)
  if (set) return sql`${set.holds(sql.ref('codings.rid'))} and ${factCondition('codings', { ...others, event })}`
  return sql`${factCondition('codings', scope.filters)} and codings.rid in (select reviews.rid from reviews where ${reviewCondition({ ...others, event, q })})`
}

/** The codings of reviewed excerpts by what is in them; none where the scope names not one coder and one codebook. */
function framedIn(scope: Scope): Condition {
  if (!readsOneCoding(scope.filters)) return never
  const speech = SPEECHES.indexOf(scope.display.speech as Speech)
  return sql`${ofReviewed(scope)} ${speech < 0 ? sql`` : sql`and ${SPEECH} = ${sql.lit(speech)}`}`
}

const isOfFrames = (scope: Scope) =>
  sql`framings.code_id > '' and framings.code_id in (select frames.id from (${framesIn(scope)}) as frames)`

/** One row per excerpt and frame in it, where they are listed; its `place` names the article. */
export const listedFrames = (scope: Scope): RawBuilder<unknown> => sql`
  select rid, outlet_id as outlet, place, code_id as code, speech, direct
  from framings where divided = 0 and ${framingCondition(scope.filters)} and ${isOfFrames(scope)}
  union all
  select rid, min(outlet_id) as outlet, min(place) as place, code_id as code, min(speech) as speech, bool_or(direct) as direct
  from framings where divided = 1 and ${framingCondition(scope.filters)} and ${isOfFrames(scope)} group by rid, code_id`

/** The reviewed excerpts by article, where they are listed: as `reviewedArticles`. */
export const listedReviews = (scope: Scope): RawBuilder<unknown> => sql`
  select outlet_id as outlet, place, min(rid) as first, count(*) as size
  from framings where code_id = '' and ${framingCondition(scope.filters)} group by outlet_id, place`

/** One row per coding, or excerpt, and frame that includes it. */
export const frameFacts = (scope: Scope): RawBuilder<unknown> =>
  areListed(scope)
    ? sql`select rid, outlet_id as outlet, code_id as code from framings where ${framingCondition(scope.filters)} and ${isOfFrames(scope)}`
    : framedCodings(scope)

/** One row per coding and frame that includes its code, with `article` and `speech`. */
export const framedCodings = (scope: Scope): RawBuilder<unknown> => sql`
  select codings.rid, codings.outlet_id as outlet, code_parts.code_id as code, codings.article_id as article, ${SPEECH} as speech
  from codings join code_parts on code_parts.part_id = codings.code_id
  where code_parts.code_id in (select frames.id from (${framesIn(scope)}) as frames) and ${framedIn(scope)}`

/** One row per coding, or excerpt, by the code itself, without those above it; `article` names its article. */
export const codedFacts = (scope: Scope): RawBuilder<unknown> =>
  areListed(scope)
    ? sql`select rid, outlet_id as outlet, code_id as code, place as article from framings
        where direct and ${framingCondition(scope.filters)} and ${isOfFrames(scope)}`
    : sql`select codings.rid, codings.outlet_id as outlet, codings.code_id as code, codings.article_id as article
        from codings where codings.code_id in (select frames.id from (${framesIn(scope)}) as frames) and ${framedIn(scope)}`

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

/** A listed frame is one that the scope speaks of: of the codebook all are. */
const isListedFrame = (scope: Scope): Condition =>
  scope.filters.code
    ? sql`framings.cell in (select cells.cell from frame_cells as cells where cells.code_id in (select frames.id from (${framesIn(scope)}) as frames))`
    : sql`1 = 1`

/** The listed frames of the scope; one whose codings name events stands once for each event that is asked for. */
const listedFacts = (scope: Scope) => sql`
  select framings.rid, frame_cells.outlet_id as outlet, frame_cells.code_id as code, framings.place as article
  from framings join frame_cells on frame_cells.cell = framings.cell
  where ${framingCondition(scope.filters)} and ${isListedFrame(scope)}`

/** One row per coding, or excerpt, and frame that includes it. */
export const frameFacts = (scope: Scope): RawBuilder<unknown> => (areListed(scope) ? listedFacts(scope) : framedCodings(scope))

/** One row per coding and frame that includes its code, with `article` and `speech`. */
export const framedCodings = (scope: Scope): RawBuilder<unknown> => sql`
  select codings.rid, codings.outlet_id as outlet, code_parts.code_id as code, codings.article_id as article, ${SPEECH} as speech
  from codings join code_parts on code_parts.part_id = codings.code_id
  where code_parts.code_id in (select frames.id from (${framesIn(scope)}) as frames) and ${framedIn(scope)}`

/** One row per coding, or excerpt, by the code itself, without those above it; `article` names its article. */
export const codedFacts = (scope: Scope): RawBuilder<unknown> =>
  areListed(scope)
    ? sql`${listedFacts(scope)} and framings.direct`
    : sql`select codings.rid, codings.outlet_id as outlet, codings.code_id as code, codings.article_id as article
        from codings where codings.code_id in (select frames.id from (${framesIn(scope)}) as frames) and ${framedIn(scope)}`

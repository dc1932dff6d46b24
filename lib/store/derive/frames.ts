import type { DuckDBConnection } from '@duckdb/node-api'
import { OF_ARTICLE, withArticle } from './excerpts'
import { narrowAll, numbered } from './narrow-texts'

/** Every frame with itself and the codes of its codebook below it. */
const FRAMES_ABOVE = `
  create temp table frames_above as
  select parts.value as code_id, wholes.value as frame, books.value as codebook, books.rowid as book, code_parts.part_id = frames.id as direct
  from code_parts join codes as frames on frames.id = code_parts.code_id and frames.kind = 'frame'
  join listed_code_ids as parts on parts.written = code_parts.part_id join listed_code_ids as wholes on wholes.written = frames.id
  join listed_codebooks as books on books.written = frames.codebook`

const OF_REVIEW = narrowAll([numbered('counted', 'coder_id', 'coder_ids'), numbered('counted', 'codebook', 'codebooks')])

/** What one coder did with one codebook of frames in one article; the number of a row is its place. */
const REVIEWED = `
  create temp table reviewed as
  select counted.first_rid, counted.place, ${OF_ARTICLE}, counted.coder_id as coder, counted.codebook as book, ${OF_REVIEW.values}
  from (
    select min(rid) as first_rid, place, coder_id, codebook from numbered.reviews
    where codebook in (select book from frames_above) group by place, coder_id, codebook
  ) as counted ${withArticle('counted')} ${OF_REVIEW.joins}
  order by first_rid, coder, book`

/** The excerpts of each. */
const EXAMINED = `
  create temp table examined as
  select reviews.rid, reviewed.coder_id, reviewed.codebook, reviewed.number
  from numbered.reviews as reviews join (select rowid as number, place, coder, book, coder_id, codebook from reviewed) as reviewed
    on reviewed.place = reviews.place and reviewed.coder = reviews.coder_id and reviewed.book = reviews.codebook`

/** How a frame stands in an excerpt at its strongest, 0 own, 1 attributed, 2 disputed; whether it is itself there, not only one below it. */
const FOUND = 'min(codings.speech) as speech, bool_or(frames_above.direct) as direct'

/** Codings of reviews by the frames that include them. */
const OF_REVIEWS = `
  ranked_codings as codings
  join frames_above on frames_above.code_id = codings.code_id and frames_above.codebook = codings.codebook
  join examined on examined.rid = codings.rid and examined.coder_id = codings.coder_id and examined.codebook = codings.codebook`

/** Each frame that one coder found in an excerpt of a review, with the frames above it: once. */
const FRAMED = `
  create temp table framed as
  select examined.rid, examined.number, frames_above.frame, ${FOUND}, bool_or(codings.event_id is not null) as divided
  from ${OF_REVIEWS} group by examined.rid, examined.number, frames_above.frame`

/** Those of codings that name their event, by event. */
const DIVIDED = `
  select examined.rid, examined.number, frames_above.frame, codings.event_id, ${FOUND}
  from ${OF_REVIEWS} join (select rid, number, frame from framed where divided) as whole
    on whole.rid = examined.rid and whole.number = examined.number and whole.frame = frames_above.frame
  group by examined.rid, examined.number, frames_above.frame, codings.event_id`

const INSERT_REVIEWS = 'insert into article_reviews by name select * exclude (place, coder, book) from reviewed order by rowid'

/** Numbers a pair of an outlet and a frame; `code` is that of the frame, 0 for none. */
export const cellOf = (outlet: string, code: string) =>
  `cast(enum_code(${outlet}) as integer) * (select cast(count(*) as integer) from listed_code_ids) + ${code} as cell`

/** What one coder did with one codebook stands together. */
const INSERT_FRAMINGS = `
  insert into framings by name
  with found as (
    select rid, number, frame, null as event_id, speech, direct, case when divided then 2 else 0 end as divided from framed
    union all select rid, number, frame, event_id, speech, direct, 1 from (${DIVIDED}) as divided
  )
  select found.rid, reviewed.first_rid as place, found.speech as standing, found.direct, found.divided, found.event_id,
    ${cellOf('reviewed.outlet_id', 'enum_code(found.frame)')}, reviewed.coder_id, reviewed.codebook
  from found join reviewed on reviewed.rowid = found.number
  order by reviewed.coder_id, reviewed.codebook, found.rid, found.frame, found.divided, found.event_id`

const INSERT_EXAMINED = `
  insert into frame_reviews by name
  select examined.rid, reviewed.first_rid as place, ${cellOf('reviewed.outlet_id', '0')}, examined.coder_id, examined.codebook
  from examined join reviewed on reviewed.rowid = examined.number
  order by examined.coder_id, examined.codebook, examined.rid`

const INSERT_CELLS = `
  insert into frame_cells by name
  with cells as (
    select ${cellOf('outlets.value', 'enum_code(listed.value)')}, outlets.written as outlet_id, listed.written as code_id
    from listed_outlet_ids as outlets cross join listed_code_ids as listed
    where listed.written = '' or listed.written in (select id from codes where kind = 'frame')
  )
  select * from cells where cell in (select cell from framings union all select cell from frame_reviews union all select cell from frame_excerpts) order by cell`

const STATEMENTS = [FRAMES_ABOVE, REVIEWED, EXAMINED, FRAMED, INSERT_REVIEWS, INSERT_FRAMINGS, INSERT_EXAMINED, INSERT_CELLS]
const PASSING = ['numbered.reviews', 'ranked_codings', 'frames_above', 'reviewed', 'examined', 'framed']

/**
 * Lists the excerpts that each coder reviewed with a codebook of frames, their articles, and the frames found in each.
 * Reads the tables `numbered.reviews` and `ranked_codings`, and drops them.
 */
export async function deriveFrames(connection: DuckDBConnection): Promise<void> {
  for (const statement of STATEMENTS) await connection.run(statement)
  for (const table of PASSING) await connection.run(`drop table ${table}`)
}

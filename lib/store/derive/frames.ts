import type { DuckDBConnection } from '@duckdb/node-api'
import { narrow, narrowAll } from './narrow-texts'

/** How a frame stands in an excerpt at its strongest, 0 own, 1 attributed, 2 disputed; whether it is itself there, not only one below it. */
const FOUND = `
  min(case when codings.attitude = 'disputes' then 2 when codings.voices = '' then 0 else 1 end) as speech,
  bool_or(code_parts.part_id = code_parts.code_id) as direct`

/** Codings of reviews by the frames that include them. */
const OF_REVIEWS = `
  codings
  join code_parts on code_parts.part_id = codings.code_id
  join codes on codes.id = code_parts.code_id and codes.codebook = codings.codebook and codes.kind = 'frame'
  join reviews on reviews.rid = codings.rid and reviews.coder_id = codings.coder_id and reviews.codebook = codings.codebook`

/** Each frame that one coder found in an excerpt of a review, with the frames above it: once. */
const FRAMED = `
  create temp table framed as
  select codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id, ${FOUND},
    bool_or(codings.event_id is not null) as divided
  from ${OF_REVIEWS} group by codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id`

/** Those of codings that name their event, by event. */
const DIVIDED = `
  select codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id, codings.event_id, ${FOUND}
  from ${OF_REVIEWS} join (select rid, coder_id, code_id from framed where divided) as whole
    on whole.rid = codings.rid and whole.coder_id = codings.coder_id and whole.code_id = code_parts.code_id
  group by codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id, codings.event_id`

const REVIEWED = `
  create temp table reviewed as
  select min(rid) as first_rid, article_id, coder_id, codebook, count(*) as excerpts
  from reviews where codebook in (select codebook from codes where kind = 'frame')
  group by article_id, coder_id, codebook`

const OF_ARTICLE = 'articles.outlet_id, articles.published_on, articles.first_day, articles.last_day, articles.language'

const INSERT_REVIEWS = `
  insert into article_reviews by name
  select reviewed.*, coalesce(coded.excerpts, 0) as framed, ${OF_ARTICLE}
  from reviewed join articles on articles.id = reviewed.article_id
  left join (
    select article_id, coder_id, codebook, count(distinct rid) as excerpts from framed where direct group by article_id, coder_id, codebook
  ) as coded using (article_id, coder_id, codebook)
  order by reviewed.first_rid, reviewed.coder_id, reviewed.codebook`

const INSERT_FRAMES = `
  insert into article_frames by name
  with counted as (
    select article_id, coder_id, codebook, code_id, count(*) filter (where speech = 0) as own,
      count(*) filter (where speech = 1) as attributed, count(*) filter (where speech = 2) as disputed, count(*) filter (where direct) as direct
    from framed group by article_id, coder_id, codebook, code_id
  )
  select reviewed.first_rid, counted.*, ${OF_ARTICLE}
  from counted join reviewed using (article_id, coder_id, codebook) join articles on articles.id = counted.article_id
  order by reviewed.first_rid, counted.coder_id, counted.code_id`

/** The first excerpt of each article in which a frame was found, of those whose codings name no events. */
const HEADS = `
  create temp table heads as
  select article_id, coder_id, codebook, code_id, min(rid) as head from framed where not divided group by article_id, coder_id, codebook, code_id`

const CODER = narrow('found', 'coder_id', 'coder_ids')
const CODEBOOK = narrow('found', 'codebook', 'codebooks')
const CODE = narrow('found', 'code_id', 'code_ids')
const EVENT = narrow('found', 'event_id', 'event_ids')
const OUTLET = narrow('articles', 'outlet_id', 'outlet_ids')

/** Numbers a pair of rows of the two enumerations. */
const cellOf = (outlets: string, codes: string) =>
  `cast(${outlets}.rowid * (select count(*) from listed_code_ids) + ${codes}.rowid as integer) as cell`
const CELL = cellOf('listed_outlet_ids', 'listed_code_ids')

const IN_ARTICLE = `
  join reviewed on reviewed.article_id = found.article_id and reviewed.coder_id = found.coder_id and reviewed.codebook = found.codebook
  join articles on articles.id = found.article_id`

/** What one coder did with one codebook stands together. */
const INSERT_FRAMINGS = `
  insert into framings by name
  with found as (
    select rid, article_id, coder_id, codebook, code_id, cast(null as text) as event_id, speech, direct, case when divided then 2 else 0 end as divided
    from framed
    union all select rid, article_id, coder_id, codebook, code_id, event_id, speech, direct, 1 from (${DIVIDED}) as divided
  )
  select found.rid, reviewed.first_rid as place, heads.head, found.speech + case when found.divided = 0 and found.rid = heads.head then 0 else 3 end as standing,
    found.direct, found.divided, ${CELL}, ${narrowAll([CODER, CODEBOOK, EVENT]).values}
  from found ${IN_ARTICLE}
  left join heads on heads.article_id = found.article_id and heads.coder_id = found.coder_id and heads.codebook = found.codebook and heads.code_id = found.code_id
  ${narrowAll([CODER, CODEBOOK, CODE, EVENT, OUTLET]).joins}
  order by listed_coder_ids.value, listed_codebooks.value, found.rid, listed_code_ids.value, found.divided, listed_event_ids.value`

const INSERT_EXAMINED = `
  insert into frame_reviews by name
  with found as (
    select reviews.rid, reviews.article_id, reviews.coder_id, reviews.codebook, '' as code_id, coalesce(coded.framed, 0) as framed
    from reviews left join (
      select rid, coder_id, codebook, max(case when divided then 1 else 2 end) as framed from framed where direct group by rid, coder_id, codebook
    ) as coded
      on coded.rid = reviews.rid and coded.coder_id = reviews.coder_id and coded.codebook = reviews.codebook
    where reviews.codebook in (select codebook from codes where kind = 'frame')
  )
  select found.rid, reviewed.first_rid as place, found.framed, ${CELL}, ${narrowAll([CODER, CODEBOOK]).values}
  from found ${IN_ARTICLE} ${narrowAll([CODER, CODEBOOK, CODE, OUTLET]).joins}
  order by listed_coder_ids.value, listed_codebooks.value, found.rid`

const INSERT_CELLS = `
  insert into frame_cells by name
  with cells as (
    select ${cellOf('outlets', 'listed')}, outlets.written as outlet_id, listed.written as code_id
    from listed_outlet_ids as outlets cross join listed_code_ids as listed
    where listed.written = '' or listed.written in (select id from codes where kind = 'frame')
  )
  select * from cells where cell in (select cell from framings union all select cell from frame_reviews) order by cell`

/** Counts, for each article, the excerpts that each coder reviewed with a codebook of frames, and those with each frame; lists both by excerpt. */
export async function deriveFrames(connection: DuckDBConnection): Promise<void> {
  for (const statement of [FRAMED, REVIEWED, INSERT_REVIEWS, INSERT_FRAMES, HEADS, INSERT_FRAMINGS, INSERT_EXAMINED, INSERT_CELLS])
    await connection.run(statement)
  for (const table of ['framed', 'reviewed', 'heads']) await connection.run(`drop table ${table}`)
}

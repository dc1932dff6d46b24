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

const NARROWED = narrowAll([
  narrow('found', 'coder_id', 'coder_ids'),
  narrow('found', 'codebook', 'codebooks'),
  narrow('found', 'code_id', 'code_ids'),
  narrow('found', 'event_id', 'event_ids'),
  narrow('articles', 'outlet_id', 'outlet_ids'),
])

/** What one coder did with one codebook stands together, the excerpts examined before the frames found, so that each is read alone. */
const INSERT_FRAMINGS = `
  insert into framings by name
  with found as (
    select rid, article_id, coder_id, codebook, '' as code_id, cast(null as text) as event_id, 0 as speech, false as direct, 0 as divided
    from reviews where codebook in (select codebook from codes where kind = 'frame')
    union all select rid, article_id, coder_id, codebook, code_id, null, speech, direct, 0 from framed where not divided
    union all select rid, article_id, coder_id, codebook, code_id, event_id, speech, direct, 1 from (${DIVIDED}) as divided
  )
  select found.rid, reviewed.first_rid as place, found.speech, found.direct, found.divided, ${NARROWED.values}
  from found
  join reviewed on reviewed.article_id = found.article_id and reviewed.coder_id = found.coder_id and reviewed.codebook = found.codebook
  join articles on articles.id = found.article_id ${NARROWED.joins}
  order by listed_coder_ids.value, listed_codebooks.value, found.code_id <> '', found.rid, listed_code_ids.value, listed_event_ids.value`

/** Counts, for each article, the excerpts that each coder reviewed with a codebook of frames, and those with each frame; lists both by excerpt. */
export async function deriveFrames(connection: DuckDBConnection): Promise<void> {
  for (const statement of [FRAMED, REVIEWED, INSERT_REVIEWS, INSERT_FRAMES, INSERT_FRAMINGS, 'drop table framed', 'drop table reviewed'])
    await connection.run(statement)
}

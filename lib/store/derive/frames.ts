import type { DuckDBConnection } from '@duckdb/node-api'

/** Each frame that one coder found in an excerpt of a review, with the frames above it: once, as it stands strongest: 0 own, 1 attributed, 2 disputed. */
const FRAMED = `
  create temp table framed as
  select codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id,
    min(case when codings.attitude = 'disputes' then 2 when codings.voices = '' then 0 else 1 end) as speech,
    bool_or(code_parts.part_id = code_parts.code_id) as direct
  from codings
  join code_parts on code_parts.part_id = codings.code_id
  join codes on codes.id = code_parts.code_id and codes.codebook = codings.codebook and codes.kind = 'frame'
  join reviews on reviews.rid = codings.rid and reviews.coder_id = codings.coder_id and reviews.codebook = codings.codebook
  group by codings.rid, codings.article_id, codings.coder_id, codes.codebook, code_parts.code_id`

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

/** Counts, for each article, the excerpts that each coder reviewed with a codebook of frames, and those with each frame. */
export async function deriveFrames(connection: DuckDBConnection): Promise<void> {
  for (const statement of [FRAMED, REVIEWED, INSERT_REVIEWS, INSERT_FRAMES, 'drop table framed', 'drop table reviewed'])
    await connection.run(statement)
}

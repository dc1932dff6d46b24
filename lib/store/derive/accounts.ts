import type { DuckDBConnection } from '@duckdb/node-api'

/** What `about` stands for: the number and so much of it up and down. */
const APPROXIMATE_SHARE = 0.05

const MARGIN = `abs(value) * ${APPROXIMATE_SHARE}`
const ALTERNATIVES = `list_transform(string_split("values", '|'), part -> cast(part as double))`

/** The interval that a claim states; of one that states no number, nulls. */
const BOUNDS = `
  case comparator when 'eq' then value when 'approx' then value - ${MARGIN} when 'more_than' then value when 'at_least' then value
    when 'less_than' then '-infinity'::double when 'at_most' then '-infinity'::double when 'range' then low when 'one_of' then list_min(${ALTERNATIVES}) end as lower,
  case comparator when 'eq' then value when 'approx' then value + ${MARGIN} when 'more_than' then 'infinity'::double when 'at_least' then 'infinity'::double
    when 'less_than' then value when 'at_most' then value when 'range' then high when 'one_of' then list_max(${ALTERNATIVES}) end as upper,
  coalesce(value, (low + high) / 2, (list_min(${ALTERNATIVES}) + list_max(${ALTERNATIVES})) / 2) as middle`

/** Originators of whom one at least has no name. */
const unnamed = (table: string) => `
  unnamed as (
    select distinct said.originator from (
      select distinct originator, unnest(string_split(originator, '+')) as actor_id from ${table} where originator <> ''
    ) as said join actors on actors.id = said.actor_id and actors.kind = 'unnamed'
  )`

/** An article speaks for itself alone, and somebody unnamed is never the same in another article. */
const SOURCE = `case when originator = '' or originator in (select originator from unnamed) then article_id || ' ' || originator else originator end`

const numberOf = (columns: string, name: string) => `dense_rank() over (order by ${columns}) as ${name}`

const QUESTION = 'event_id, metric_id, subject_id, coder_id'
const TOPIC = 'event_id, family, subject_id, coder_id'

const CLAIM_ACCOUNTS = `
  insert into claim_accounts by name
  with ${unnamed('claims')},
  stated as (
    select claims.*, metrics.kind, metrics.family, ${SOURCE} as said_by, ${BOUNDS}
    from claims join metrics on metrics.id = claims.metric_id
  )
  select fid, kind, comparator, lower, upper, middle, answer, counted_share, as_of, sequence,
    ${numberOf(TOPIC, 'topic')}, ${numberOf(QUESTION, 'question')}, ${numberOf(`${QUESTION}, scope`, 'quantity')},
    ${numberOf(
      `${QUESTION}, scope, article_id, said_by, comparator, value, low, high, "values", answer, counted_share, as_of, sequence`,
      'account',
    )},
    ${numberOf('said_by', 'source')}, ${numberOf('article_id', 'article')}, ${numberOf('outlet_id', 'outlet')},
    row_number() over (order by middle, answer, fid) as place
  from stated order by fid`

const SIDE = `case when stance in ('recognises', 'supports') then 1 when stance in ('questions', 'condemns', 'rejects') then 2 end`

const POSITION_ACCOUNTS = `
  insert into position_accounts by name
  with ${unnamed('positions')},
  stated as (
    select positions.*, targets.family, ${SOURCE} as said_by from positions join targets on targets.id = positions.target_id
  )
  select fid, stance, modality, as_of, sequence,
    ${numberOf('coder_id, actor_id, family', 'topic')}, ${numberOf('coder_id, actor_id, target_id', 'question')},
    ${numberOf('coder_id, actor_id, target_id, stance, modality, article_id, said_by, as_of, sequence', 'account')},
    ${numberOf('said_by', 'source')}, ${numberOf('article_id', 'article')}, ${numberOf('outlet_id', 'outlet')},
    row_number() over (order by ${SIDE}, stance, modality, fid) as place
  from stated order by fid`

/** What comparing claims, and positions, with one another needs: what each is about, on whose word, as numbers that are quickly put together. */
export async function deriveAccounts(connection: DuckDBConnection): Promise<void> {
  for (const statement of [CLAIM_ACCOUNTS, POSITION_ACCOUNTS]) await connection.run(statement)
}

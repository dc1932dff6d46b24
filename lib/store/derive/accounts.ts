import type { DuckDBConnection } from '@duckdb/node-api'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { claimPairs } from '@/lib/store/accounts/claim-pairs'
import { positionPairs } from '@/lib/store/accounts/position-pairs'
import type { Database } from '@/lib/store/database'

/** What `about` stands for: the number and so much of it up and down. */
const APPROXIMATE_SHARE = 0.05

const MARGIN = `abs(value) * ${APPROXIMATE_SHARE}`
const ALTERNATIVES = `list_transform(string_split("values", '|'), part -> cast(part as double))`

/** The interval that a claim states; of one that states no number, nulls. */
const BOUNDS = `
  case comparator when 'eq' then value when 'approx' then value - ${MARGIN} when 'more_than' then value when 'at_least' then value
    when 'less_than' then '-infinity'::double when 'at_most' then '-infinity'::double when 'range' then low when 'one_of' then list_min(${ALTERNATIVES}) end as lower,
  case comparator when 'eq' then value when 'approx' then value + ${MARGIN} when 'more_than' then 'infinity'::double when 'at_least' then 'infinity'::double
    when 'less_than' then value when 'at_most' then value when 'range' then high when 'one_of' then list_max(${ALTERNATIVES}) end as upper`

const MIDDLE = `coalesce(value, (low + high) / 2, (list_min(${ALTERNATIVES}) + list_max(${ALTERNATIVES})) / 2) as middle`

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

/** The number of each fact's article, outlet, and of whose word it is. */
const sources = (table: 'claims' | 'positions') => `
  sources as materialized (
    select fid, article, ${numberOf('said_by', 'source')}, ${numberOf('outlet_id', 'outlet')}
    from (
      select ${table}.fid, ${table}.outlet_id, articles.place as article, ${SOURCE} as said_by
      from ${table} join (select id, place from articles) as articles on articles.id = ${table}.article_id
    )
  )`

/** Joined at last: what is sorted to number it stays narrow. */
const CARRIED = [
  'rid',
  'id',
  'outlet_id',
  'published_on',
  'first_day',
  'last_day',
  'language',
  'event_id',
  'coder_id',
  'attitude',
  'as_of',
  'sequence',
]
  .map((name) => `facts.${name}`)
  .join(', ')

/** Of accounts about one thing, some are another `part` of it. */
const differIn = (part: string, whole: string) =>
  `(select ${whole}, min(${part}) <> max(${part}) as ${whole}_shared from numbered group by ${whole}) as ${whole}_parts`
const REPEATED = '(select account, count(*) > 1 as repeated from numbered group by account)'

/** Texts that are looked up have the order of their rows; numbers whose keys begin alike are ranked by one another: to sort texts takes several times as long. */
const CLAIM_ACCOUNTS = `
  insert into claim_accounts by name
  with ${unnamed('claims')},
  asked as materialized (
    select fid, scope, ${numberOf('event, metric, coalesce(subject, -1)', 'fact')},
      ${numberOf('event, family, subject, coder_id', 'topic')}, ${numberOf('event, metric, subject, coder_id', 'question')}
    from (
      select claims.fid, claims.scope, claims.coder_id, metrics.metric, metrics.family, events.rowid as event, subjects.rowid as subject
      from claims join (select id, rowid as metric, ${numberOf('family', 'family')} from metrics) as metrics on metrics.id = claims.metric_id
      left join events on events.id = claims.event_id left join actors as subjects on subjects.id = claims.subject_id
    )
  ),
  measured as materialized (select fid, ${numberOf('question, scope', 'quantity')} from asked),
  ${sources('claims')},
  placed as materialized (select fid, row_number() over (order by middle, answer, fid) as place from (select fid, answer, ${MIDDLE} from claims)),
  numbered as materialized (
    select fid, fact, topic, question, quantity, article, source, outlet, place,
      ${numberOf('quantity, article, source, comparator, value, low, high, "values", answer, counted_share, as_of, sequence', 'account')}
    from claims join asked using (fid) join measured using (fid) join sources using (fid) join placed using (fid)
  )
  select numbered.*, ${CARRIED}, facts.metric_id, facts.subject_id, metrics.kind, facts.comparator, facts.answer, facts.counted_share,
    ${BOUNDS}, ${MIDDLE}, accounts.repeated, quantity_shared, question_shared, topic_shared
  from numbered join claims as facts using (fid) join metrics on metrics.id = facts.metric_id join ${REPEATED} as accounts using (account)
  join ${differIn('account', 'quantity')} using (quantity) join ${differIn('quantity', 'question')} using (question) join ${differIn('question', 'topic')} using (topic)
  order by fid`

const SIDE = `case when stance in ('recognises', 'supports') then 1 when stance in ('questions', 'condemns', 'rejects') then 2 end`

const POSITION_ACCOUNTS = `
  insert into position_accounts by name
  with ${unnamed('positions')},
  asked as materialized (
    select fid, ${numberOf('event, actor, stance, modality, target', 'fact')},
      ${numberOf('coder_id, actor, family', 'topic')}, ${numberOf('coder_id, actor, target', 'question')}
    from (
      select positions.fid, positions.stance, positions.modality, positions.coder_id, targets.target, targets.family, events.rowid as event, actors.rowid as actor
      from positions join (select id, rowid as target, ${numberOf('family', 'family')} from targets) as targets on targets.id = positions.target_id
      join actors on actors.id = positions.actor_id left join events on events.id = positions.event_id
    )
  ),
  ${sources('positions')},
  placed as materialized (select fid, row_number() over (order by ${SIDE}, stance, modality, fid) as place from positions),
  numbered as materialized (
    select fid, fact, topic, question, article, source, outlet, place,
      ${numberOf('question, stance, modality, article, source, as_of, sequence', 'account')}
    from positions join asked using (fid) join sources using (fid) join placed using (fid)
  )
  select numbered.*, ${CARRIED}, facts.actor_id, facts.target_id, facts.stance, facts.modality, accounts.repeated, question_shared, topic_shared
  from numbered join positions as facts using (fid) join ${REPEATED} as accounts using (account)
  join ${differIn('account', 'question')} using (question) join ${differIn('question', 'topic')} using (topic)
  order by fid`

/** Writes the SQL that views ask with; runs nothing. */
const compiler = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const pairsOf = (table: 'claims' | 'positions') => `
  insert into account_pairs by name
  with ${(table === 'claims' ? claimPairs({}) : positionPairs({})).compile(compiler).sql}
  select * from ${table}_pairs where kind is not null order by kind, first, second`

/**
 * What comparing claims, and positions, with one another needs: what each is about, on whose word, as numbers that are quickly put together; the pairs of all.
 */
export async function deriveAccounts(connection: DuckDBConnection): Promise<void> {
  for (const statement of [CLAIM_ACCOUNTS, POSITION_ACCOUNTS, pairsOf('claims'), pairsOf('positions')]) await connection.run(statement)
}

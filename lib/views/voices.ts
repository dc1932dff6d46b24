import { type RawBuilder, sql } from 'kysely'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { answeringTables, type FactTable } from '@/lib/store/filters'
import { factCondition } from '@/lib/store/where'
import { codingNotes, readsOneCoding, settleCoding } from './coding-scope'
import { effectiveVoices, readSpectrum } from './effective-voices'
import { limitTo } from './first-rows'
import type { VoiceRow } from './rows/voices'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

/** Which facts a voice is counted in. */
const TABLES: Record<string, readonly FactTable[]> = { statements: ['claims', 'positions'], codes: ['codings'] }

/** A loaded term that was counted in a text is no statement on anybody's word. */
const isStated = (table: FactTable) =>
  table === 'codings' ? sql`codings.code_id not in (select id from codes where kind = 'language')` : sql`1 = 1`

const chains = (table: FactTable, { filters }: Pick<Scope, 'filters'>) => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`
    select ${column('rid')}, ${column('article_id')} as article, ${column('outlet_id')} as outlet, cast(${column('originator')} as text) as originator,
      cast(${column('voices')} as text) like '%|%' as is_second_hand, cast(${column('attitude')} as text) as attitude
    from ${sql.table(table)} where ${isStated(table)} and ${factCondition(table, filters)}`
}

const NOTHING = sql`
  select cast(null as bigint) as rid, '' as article, '' as outlet, '' as originator, false as is_second_hand, '' as attitude where 1 = 0`

/** Every fact with the last hop of its chain, joint actors still together. */
function statements(scope: Scope): RawBuilder<unknown> {
  const asked = TABLES[scope.display.of ?? ''] ?? TABLES.statements ?? []
  const tables = answeringTables(scope.filters).filter((table) => asked.includes(table))
  return tables.length
    ? sql.join(
        tables.map((table) => chains(table, scope)),
        sql` union all `,
      )
    : NOTHING
}

/** Joint actors each have the fact; few have any, and taking all chains apart would cost more than the rest. */
const facts = (scope: Scope) => sql`
  with statements as (${statements(scope)})
  select rid, article, outlet, originator as actor, is_second_hand, attitude from statements where originator not like '%+%'
  union all
  select rid, article, outlet, unnest(string_to_array(originator, '+')) as actor, is_second_hand, attitude
  from statements where originator like '%+%'`

const ORDERS: Record<string, RawBuilder<unknown>> = {
  outlet: sql`outlets.name, grouped.outlet, grouped.actor = '', grouped.n desc, actors.name, grouped.actor`,
  actor: sql`grouped.actor = '', actors.name, grouped.actor, outlets.name, grouped.outlet`,
  excerpts: sql`grouped.n desc, grouped.actor = '', actors.name, grouped.actor, outlets.name, grouped.outlet`,
}

const rowsQuery = (reading: Reading) => sql<StoredRow>`
  with facts as (${facts(reading)}),
  in_excerpts as (
    select rid, actor, min(outlet) as outlet, count(*) as statements, bool_and(is_second_hand) as is_second_hand,
      count(*) filter (where attitude = 'endorses') as endorsed, count(*) filter (where attitude = 'reports') as reported,
      count(*) filter (where attitude = 'disputes') as disputed
    from facts group by rid, actor
  ),
  grouped as (
    select outlet, actor, count(*) as n, cast(sum(statements) as bigint) as statements, count(*) filter (where not is_second_hand) as directly,
      count(*) filter (where is_second_hand) as at_second_hand, cast(sum(endorsed) as bigint) as endorsed,
      cast(sum(reported) as bigint) as reported, cast(sum(disputed) as bigint) as disputed
    from in_excerpts group by outlet, actor
  ),
  spectra as (
    select outlet, string_agg(n || ':' || kinds, '|' order by n) as spectrum
    from (select outlet, n, count(*) as kinds from grouped where actor <> '' group by outlet, n) as abundances group by outlet
  )
  select grouped.outlet, outlets.name as outlet_name, grouped.actor, actors.name as actor_name, actors.kind as actor_kind, grouped.statements,
    grouped.directly, grouped.at_second_hand, grouped.endorsed, grouped.reported, grouped.disputed, grouped.n, spectra.spectrum,
    (select count(*) from grouped) as total
  from grouped
  join outlets on outlets.id = grouped.outlet
  left join actors on actors.id = grouped.actor
  left join spectra on spectra.outlet = grouped.outlet
  order by ${ORDERS[reading.display.sort ?? ''] ?? ORDERS.outlet} ${limitTo(reading.top)}`

interface StoredRow extends Omit<VoiceRow, 'href' | 'actor' | 'effective_voices' | 'effective_low' | 'effective_high'> {
  actor: string
  spectrum: string | null
  total: number
}

const readsCodes = ({ display }: Scope) => display.of === 'codes'

/** What stands for a name in the row without an actor. */
const OWN_VOICE = 'The article itself'
const NOBODY = { effective_voices: null, effective_low: null, effective_high: null }

async function rows(reading: Reading): Promise<ReadRows<VoiceRow>> {
  const { rows } = await rowsQuery(reading).execute(reading.db)
  const spectra = new Map(rows.map(({ outlet, spectrum }) => [outlet, spectrum]))
  const abundances = new Map([...spectra].map(([outlet, spectrum]) => [outlet, readSpectrum(spectrum)]))
  const effective = await effectiveVoices(reading, facts(reading), abundances)
  return {
    rows: rows.map(({ actor, ...row }) => ({
      outlet: row.outlet,
      outlet_name: row.outlet_name,
      actor: actor || null,
      actor_name: actor === '' ? OWN_VOICE : row.actor_name,
      actor_kind: row.actor_kind,
      statements: row.statements,
      directly: row.directly,
      at_second_hand: row.at_second_hand,
      endorsed: row.endorsed,
      reported: row.reported,
      disputed: row.disputed,
      ...(effective.of.get(row.outlet) ?? NOBODY),
      n: row.n,
    })),
    total: rows[0]?.total ?? 0,
    notes: [...effective.notes, ...(readsCodes(reading) && readsOneCoding(reading.filters) ? await codingNotes(reading.db, reading) : [])],
  }
}

export const voices = defineView<VoiceRow>({
  id: 'voices',
  version: 2,
  tables: ['claims', 'positions', 'codings'],
  title: 'Voices',
  question: 'Whom does each outlet quote?',
  subtitle: 'Excerpts in which an outlet states something on the word of an actor, the last of the chain of voices',
  method: [
    'A row is one actor on whose word one outlet states something: the originator, the last hop of the chain. Of joint originators each has the statement. The row without an actor is the articles’ own voice.',
    'n counts excerpts, each once for an actor however many statements it has. “Directly”: at least once nobody stands between the actor and the article; “at second hand”: another hop, often an outlet, always does.',
    'Statements are claims and positions. With “codes”, they are the frames applied to what a voice says, by one coder and of one codebook: those chosen, else the adjudicated coding or the coder who examined most.',
    'The effective number of voices is how many equally quoted ones would be as diverse: the Hill number of order 1, the exponential of Shannon’s entropy (Hill 1973; Jost 2006), of the excerpts of each actor quoted. The article’s own voice is not among them. Voices that more articles would add are not guessed at, so an outlet with few excerpts has a lower number for that alone.',
    'Its interval is the estimate and 1.96 standard errors on either side, in the entropy. The standard error comes from resampling the outlet’s articles or, where it has one, the excerpts of that article (Efron 1979): then it holds within this article and says nothing of others. Above 10,000 mentions it is Hutcheson’s (1970), for mentions that are independent.',
    'Parallax counts who is quoted. It does not say who should be.',
  ],
  options: {
    of: {
      kind: 'choice',
      choices: ['statements', 'codes'],
      default: 'statements',
      title: 'Quoted in',
      words: { statements: 'figures and stances', codes: 'coded frames' },
    },
    sort: { kind: 'choice', choices: ['outlet', 'actor', 'excerpts'], default: 'outlet', title: 'Order' },
  },
  columns: [
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'actor', type: 'id', title: 'Voice' },
    { name: 'actor_name', type: 'text', title: 'Voice name' },
    { name: 'actor_kind', type: 'text', title: 'Kind of actor' },
    { name: 'statements', type: 'integer', title: 'Statements' },
    { name: 'directly', type: 'integer', title: 'Excerpts, directly' },
    { name: 'at_second_hand', type: 'integer', title: 'Excerpts, at second hand' },
    { name: 'endorsed', type: 'integer', title: 'Endorsed' },
    { name: 'reported', type: 'integer', title: 'Reported' },
    { name: 'disputed', type: 'integer', title: 'Disputed' },
    { name: 'effective_voices', type: 'number', title: 'Effective number of voices of the outlet' },
    { name: 'effective_low', type: 'number', title: 'at least' },
    { name: 'effective_high', type: 'number', title: 'at most' },
    ...BEHIND_COLUMNS,
  ],
  filters: FILTER_NAMES,
  isWithinArticles: true,
  key: ['outlet', 'actor'],
  settle: async (db, scope) => (readsCodes(scope) ? settleCoding(db, scope) : scope),
  facts,
  rows,
})

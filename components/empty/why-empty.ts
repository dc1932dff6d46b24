import { titleOfFilter } from '@/lib/api/selection-words'
import type { Display } from '@/lib/selection/display'
import { APPLICABLE, FACT_TABLES, type FactTable } from '@/lib/selection/fact-filters'
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/selection/parameters'

/** A view as far as it tells which facts it counts. */
interface Counting {
  id: string
  tables: readonly string[]
  /** Those that can be asked of its facts; where left out, all. */
  filters?: readonly FilterName[]
}

const FACT_WORDS: Readonly<Record<FactTable, string>> = { claims: 'figures', positions: 'stances', codings: 'coded frames' }

/** The facts that a view counts under an option, where they are fewer than all of its tables. */
const COUNTED: Readonly<Record<string, { option: string; of: Readonly<Record<string, readonly FactTable[]>> }>> = {
  voices: { option: 'of', of: { statements: ['claims', 'positions'], codes: ['codings'] } },
  gaps: { option: 'kind', of: { figures: ['claims'], positions: ['positions'], frames: ['codings'] } },
  agreement: {
    option: 'kind',
    of: {
      conflict: ['positions'],
      'stated-and-denied': ['positions'],
      'given-and-withdrawn': ['positions'],
      'not-the-same-target': ['positions'],
      contradiction: ['claims'],
      'rival-figures': ['claims'],
    },
  },
}

/** A list pairs the claim of its total with the stances of its members. */
const isOfLists = ({ id }: Counting, { kind }: Display) => id === 'agreement' && kind === 'list-total'
const OF_LISTS: readonly FactTable[] = ['claims', 'positions']

function countedFacts({ id, tables }: Counting, display: Display): readonly FactTable[] {
  const byOption = COUNTED[id]?.of[display[COUNTED[id].option] ?? '']
  if (byOption) return byOption
  const own = FACT_TABLES.filter((table) => tables.includes(table))
  return own.length ? own : FACT_TABLES
}

const listed = (words: readonly string[], last: string) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}` : (words[0] ?? '')
const titles = (names: readonly FilterName[]) =>
  listed(
    names.map((name) => `“${titleOfFilter(name)}”`),
    'and',
  )
const speaks = (names: readonly FilterName[]) => (names.length > 1 ? 'speak' : 'speaks')
const facts = (tables: readonly FactTable[], last: string) =>
  listed(
    tables.map((table) => FACT_WORDS[table]),
    last,
  )

const answering = (name: FilterName) => FACT_TABLES.filter((table) => APPLICABLE[table].includes(name))

/** The filters that speak of some facts alone, together with those that speak of the same. */
function byFacts(names: readonly FilterName[]) {
  const groups = new Map<string, { names: FilterName[]; tables: FactTable[] }>()
  for (const name of names) {
    const tables = answering(name)
    if (tables.length === FACT_TABLES.length) continue
    const key = tables.join()
    groups.set(key, { names: [...(groups.get(key)?.names ?? []), name], tables })
  }
  return [...groups.values()]
}

const saidOf = (groups: ReturnType<typeof byFacts>) =>
  groups.map(({ names, tables }) => `${titles(names)} ${speaks(names)} of ${facts(tables, 'and')} alone`)

/**
 * Why nothing can be left of a view under these filters whatever the corpus holds: a filter speaks of facts that the view does not count, or two speak of
 * facts that are never the same. Null where the corpus alone is the reason.
 * @param filters those in force; those that the view cannot be asked for are passed over
 */
export function whyEmpty(view: Counting, display: Display, filters: Filters): string | null {
  const counted = countedFacts(view, display)
  const active = FILTER_NAMES.filter((name) => filters[name] !== undefined && (!view.filters || view.filters.includes(name)))
  if (isOfLists(view, display)) {
    const said = saidOf(byFacts(active.filter((name) => !OF_LISTS.every((table) => APPLICABLE[table].includes(name)))))
    return said.length > 0 ? `${listed(said, 'and')}; a list and its total are ${facts(OF_LISTS, 'and')} at once.` : null
  }
  if (counted.some((table) => active.every((name) => APPLICABLE[table].includes(name)))) return null
  const elsewhere = byFacts(active.filter((name) => !counted.some((table) => APPLICABLE[table].includes(name))))
  if (elsewhere.length > 0) {
    return `${listed(saidOf(elsewhere), 'and')}; counted here are ${facts(counted, 'and')}.`
  }
  return `${saidOf(byFacts(active)).join(', ')}: nothing is both.`
}

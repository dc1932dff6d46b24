import type { UseQueryOptions } from '@tanstack/react-query'
import { type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { apiPath } from '@/lib/api/paths'
import { excerptsQuery, viewQuery } from '@/lib/api/queries'
import { filtersInWords } from '@/lib/api/selection-words'
import { type Display, defaultOf } from '@/lib/selection/display'
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'

/** As far as an answer tells whether something is left. */
interface Counted {
  total?: number
  total_rows?: number
}

/** One change of an empty page, and the question whether it would leave something. */
export interface WayOut {
  label: string
  href: string
  onGo: () => void
  ask: UseQueryOptions<Counted>
}

const counted = (query: ReturnType<typeof viewQuery | typeof excerptsQuery>) => query as unknown as UseQueryOptions<Counted>

/** More are not asked for: who set so many clears them all. */
const MOST_ASKED = 8
/** Options that change the order or the arrangement, never what is there. */
const ARRANGING = ['sort', 'by']

const inForce = (filters: Filters, applicable: readonly FilterName[]) =>
  FILTER_NAMES.filter((name) => filters[name] !== undefined && applicable.includes(name))

const without = (filters: Filters, name: FilterName): Filters => ({ ...filters, [name]: undefined })

function labelOf(scope: PageScope, filters: Filters, name: FilterName): string {
  return `Without “${filtersInWords({ [name]: filters[name] }, scope.corpus)}”`
}

/** The options of a view that may leave nothing, each at its default. */
function optionsToReset({ options }: ViewMeta, own: Display) {
  return Object.entries(options).flatMap(([name, option]) => {
    const value = defaultOf(option)
    if (option.kind !== 'choice' || ARRANGING.includes(name) || !own[name] || own[name] === value) return []
    return [{ patch: { [name]: value }, label: `With “${option.title}: ${option.words?.[value] ?? value}”` }]
  })
}

/** What a page shows of a view, and how its choices change. */
export interface ShownView {
  own: Display
  hrefWith: (patch: Display) => string
  setDisplay: (patch: Display) => void
}

/**
 * The single filters and choices without which an empty view might have rows.
 * @param kept filters that the page is about
 */
export function waysOutOfView(
  scope: PageScope,
  meta: ViewMeta,
  page: PageSelection,
  view: ShownView,
  kept: readonly FilterName[] = [],
): WayOut[] {
  const { filters } = page.selection
  const ask = (left: Filters, display: Display) =>
    counted(viewQuery(scope.corpus.corpus, meta.id, `${selectionQuery(scopedSelection(scope, left), display, meta.options)}&top=1`))
  return [
    ...inForce(filters, meta.filters)
      .filter((name) => !kept.includes(name))
      .map((name) => ({
        label: labelOf(scope, filters, name),
        href: page.hrefWith({ filters: { [name]: undefined } }),
        onGo: () => void page.setFilters({ [name]: undefined }),
        ask: ask(without(filters, name), view.own),
      })),
    ...optionsToReset(meta, view.own).map(({ patch, label }) => ({
      label,
      href: view.hrefWith(patch),
      onGo: () => view.setDisplay(patch),
      ask: ask(filters, { ...view.own, ...patch }),
    })),
  ].slice(0, MOST_ASKED)
}

/** The single filters without which an empty list of excerpts would have some. */
export function waysOutOfExcerpts(scope: PageScope, page: PageSelection): WayOut[] {
  const { filters } = page.selection
  return inForce(filters, FILTER_NAMES)
    .map((name) => ({
      label: labelOf(scope, filters, name),
      href: page.hrefWith({ filters: { [name]: undefined } }),
      onGo: () => void page.setFilters({ [name]: undefined }),
      ask: counted(
        excerptsQuery(apiPath.excerpts(scope.corpus.corpus, `${selectionQuery(scopedSelection(scope, without(filters, name)))}&limit=1`)),
      ),
    }))
    .slice(0, MOST_ASKED)
}

/** Drops all filters but those that the page is about; undefined where no other is set. */
export function clearing(page: PageSelection, kept: readonly FilterName[] = []): { href: string; onGo: () => void } | undefined {
  const names = inForce(page.selection.filters, FILTER_NAMES).filter((name) => !kept.includes(name))
  if (names.length === 0) return undefined
  const patch: Partial<Filters> = Object.fromEntries(names.map((name) => [name, undefined]))
  return { href: page.hrefWith({ filters: patch }), onGo: () => void page.setFilters(patch) }
}

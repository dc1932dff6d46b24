import type { Column } from '@/lib/api/contract/table'
import type { DisplayOptions } from '@/lib/selection/display'
import type { FilterName } from '@/lib/selection/parameters'
import { agreement } from './agreement'
import { figures } from './figures'
import { frames } from './frames'
import { gaps } from './gaps'
import { language } from './language'
import { positions } from './positions'
import { reliability } from './reliability'
import { similarity } from './similarity'
import { timeline } from './timeline'
import type { View } from './view'
import { voices } from './voices'

// biome-ignore lint/suspicious/noExplicitAny: each view knows its own rows
const ALL: readonly View<any>[] = [figures, positions, frames, language, timeline, voices, agreement, gaps, similarity, reliability]

/** Every view by its id. */
export const VIEWS: ReadonlyMap<string, (typeof ALL)[number]> = new Map(ALL.map((view) => [view.id, view]))

/** What a page tells its components about a view; plain data. */
export interface ViewMeta {
  id: string
  version: number
  /** The tables of a corpus in which its facts stand. */
  tables: readonly string[]
  title: string
  question: string
  subtitle: string
  method: readonly string[]
  options: DisplayOptions
  columns: readonly Column[]
  /** The filters that can be asked of its facts. */
  filters: readonly FilterName[]
}

/** The description of a view; undefined when there is none of that id. */
export function viewMeta(id: string): ViewMeta | undefined {
  const view = VIEWS.get(id)
  if (!view) return undefined
  const { version, tables, title, question, subtitle, method, options, columns, filters } = view
  return { id, version, tables, title, question, subtitle, method, options, columns, filters }
}

/** The descriptions of all views, in the order in which pages show them. */
export const allViewMeta = (): ViewMeta[] => [...VIEWS.keys()].flatMap((id) => viewMeta(id) ?? [])

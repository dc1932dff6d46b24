import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { Column, Note, ViewRow } from '@/lib/api/contract/table'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import type { Basis } from './saved-data'

/** One view in a saved page. Texts are as pages show them. */
export interface SavedView {
  id: string
  version: number
  question: string
  subtitle: string
  display: Display
  /** The events that are chosen. */
  events: readonly string[]
  notes: readonly Note[]
  /** Why there are no rows. */
  refusal: string | null
  columns: readonly Column[]
  rows: ViewRow[]
  totalRows: number
  basis: Basis
  method: readonly string[]
  citation: string
  /** The same rows on the server, pinned. */
  address: string
}

/** What a saved page is made of. */
export interface SavedPage {
  title: string
  /** What stands below the title, before all else. */
  about: readonly string[]
  corpus: CorpusDetail
  filters: Filters
  /** The filters in words; empty without. */
  selection: string
  views: readonly SavedView[]
  excerpts: readonly Excerpt[]
  /** Excerpts behind it, those that are left out too. */
  totalExcerpts: number
  address: string
}

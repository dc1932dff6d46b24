/** What is cited: a chart, or a corpus as a whole. All texts as a reader knows them. */
export interface CitedWork {
  /** The question of a chart; null for the corpus, or a part of it that is no chart. */
  question: string | null
  corpus: string
  /** Who made the corpus, in the order in which they are named; empty when nobody is. */
  makers: readonly string[]
  /** The filters in words; empty without. */
  selection: string
  /** 12 hex digits. */
  revision: string
  /** The version of the chart's method; null for the corpus. */
  version: number | null
  /** The day on which this revision was made available, YYYY-MM-DD; null when it is not known. */
  issued: string | null
  /** Absolute and pinned. */
  address: string
}

/** Who is cited where a corpus names nobody. */
export const UNNAMED_MAKER = 'Parallax'

export const makersOf = ({ makers }: CitedWork): readonly string[] => (makers.length > 0 ? makers : [UNNAMED_MAKER])

/** `Revision 9f3a2b1c0d4e, method version 2`. */
export function editionOf({ revision, version }: CitedWork): string {
  return version === null ? `Revision ${revision}` : `Revision ${revision}, method version ${version}`
}

/** The title of the work itself: the question, or the corpus, with the selection where there is one. */
export function titleOf({ question, corpus, selection }: CitedWork): string {
  const title = question ?? corpus
  return selection ? `${title} (${selection})` : title
}

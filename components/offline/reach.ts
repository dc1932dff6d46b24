import type { CorpusDetail, Excerpt, ViewRow } from '@/lib/api/contract'

/** What must be known of a saved row or excerpt to filter it: see `FILTER_SCRIPT`. */
export interface Reach {
  outlets: readonly string[]
  /** First and last possible day of each article that it rests on; without them it rests on all articles of its outlets. */
  days?: readonly Days[]
  /** The days that a period spans. */
  period?: readonly [first: string, last: string]
  /** What several rows speak of together, and whether this row holds that it is there. */
  group?: string
  mentions?: boolean
  /** Ids of the excerpts behind the row, where they are known. */
  excerpts?: readonly string[]
}

/** Empty where nothing is known. */
export type Days = readonly [first: string, last: string]

interface Published {
  published_on: string | null
  published_from: string | null
  published_to: string | null
}

/** The days on which an article may have been published, as the filters of the API take them: bounds are open on the side that is not given. */
export function daysOf({ published_on, published_from, published_to }: Published): Days {
  if (published_on) return [published_on, published_on]
  return [published_from ?? (published_to ? '0000-01-01' : ''), published_to ?? (published_from ? '9999-12-31' : '')]
}

const text = (row: ViewRow, column: string): string => String(row[column] ?? '')

/** What can be said of a view's rows without asking the database again. */
interface ViewReach {
  of: (row: ViewRow, daysOfExcerpt: (id: string) => Days) => Reach
  /** Columns whose values depend on what else is selected. */
  relative?: readonly string[]
  /** How excerpts follow a filter: each by its own article (unless said), with the rows that rest on them, or with their outlets' rows. */
  excerptsBy?: 'row' | 'outlets'
  /** What else a reader of a filtered table must know. */
  caution?: string
}

const ofOutlet = (row: ViewRow): Reach => ({ outlets: [text(row, 'outlet')] })
const RESAMPLED = 'Intervals stand as they were estimated for the whole selection.'

function ofTimeline(row: ViewRow): Reach {
  const days: Days = [text(row, 'first_day'), text(row, 'last_day')]
  if (row.dated === 'day') return { ...ofOutlet(row), period: days }
  return { ...ofOutlet(row), days: [row.dated === 'bounds' ? [days[0] || '0000-01-01', days[1] || '9999-12-31'] : days] }
}

const ofFact = ({ event, kind, fact, metric, subject, actor, stance, modality, target, code }: ViewRow) =>
  JSON.stringify([event, kind, fact, metric, subject, actor, stance, modality, target, code])

const VIEWS: Readonly<Record<string, ViewReach>> = {
  figures: { of: (row, daysOfExcerpt) => ({ ...ofOutlet(row), days: [daysOfExcerpt(text(row, 'excerpt'))] }) },
  positions: { of: ofOutlet, relative: ['conflict'] },
  frames: { of: ofOutlet, caution: RESAMPLED },
  voices: { of: ofOutlet, caution: RESAMPLED },
  timeline: { of: ofTimeline },
  language: {
    of: ofOutlet,
    relative: ['others_count', 'others_per_thousand', 'log_odds', 'low', 'high', 'z'],
    caution: 'What compares an outlet with all others is left out.',
  },
  gaps: {
    of: (row) => ({ ...ofOutlet(row), group: ofFact(row), mentions: row.state === 'mentioned' }),
    relative: ['outlets_with', 'outlets_coded'],
    caution: 'Outlets without an article in the days chosen have no row.',
  },
  similarity: { of: (row) => ({ outlets: [text(row, 'outlet'), text(row, 'other')] }), excerptsBy: 'outlets', caution: RESAMPLED },
  agreement: {
    of: (row, daysOfExcerpt) => ({
      outlets: [...new Set([text(row, 'a_outlet'), text(row, 'b_outlet')])],
      days: [daysOfExcerpt(text(row, 'a_excerpt')), daysOfExcerpt(text(row, 'b_excerpt'))],
      excerpts: [text(row, 'a_excerpt'), text(row, 'b_excerpt')],
    }),
    excerptsBy: 'row',
    caution: 'Pairs stand as they were found in the whole selection; among the accounts that are left the server can find others.',
  },
}

/** How the rows of a view follow a filter; undefined where they cannot be told without the database. */
export const reachOf = (view: string): ViewReach | undefined => VIEWS[view]

/** The days of the articles of each outlet; null where not all are listed. */
export function articleDays({ articles, articles_total }: CorpusDetail): (outlet: string) => Days[] | null {
  if (articles.length < articles_total) return () => null
  const days = new Map<string, Days[]>()
  for (const article of articles) days.set(article.outlet, [...(days.get(article.outlet) ?? []), daysOf(article)])
  return (outlet) => days.get(outlet) ?? []
}

/** The days of the article of each excerpt; of one that is not in the file nothing is known. */
export function excerptDays(excerpts: readonly Excerpt[]): (id: string) => Days {
  const days = new Map(excerpts.map((excerpt) => [excerpt.excerpt, daysOf(excerpt)]))
  return (id) => days.get(id) ?? ['', '']
}

import { sql } from 'kysely'
import { APPLICABLE } from '@/lib/store/filters'
import { BOOK_OPTION, codingNotes, settleCoding } from './coding-scope'
import { frameFacts, SPEECHES } from './frame-facts'
import { shareEstimates } from './frame-intervals'
import { areListed } from './frame-sources'
import { listedFrames } from './listed-frames'
import { queriedFrames } from './queried-frames'
import { shareCells } from './rows/frame-shares'
import type { FrameRow } from './rows/frames'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows } from './view'

async function rows(reading: Reading): Promise<ReadRows<FrameRow>> {
  const { coder: [coder = ''] = [], event = [] } = reading.filters
  const counted = areListed(reading) ? listedFrames(reading) : queriedFrames(reading)
  const [{ rows, total: all, undated }, notes] = await Promise.all([counted, codingNotes(reading.db, reading)])
  const estimates = await shareEstimates(reading, rows)
  const table = estimates.flatMap((estimate, at) => {
    const row = rows[at]
    if (!row) return []
    const { outlet, outlet_name, code, code_name, codebook, n, total, own, attributed, disputed, articles, articles_total } = row
    return {
      event: event.length === 1 ? (event[0] ?? null) : null,
      outlet,
      outlet_name,
      code,
      code_name,
      total,
      ...shareCells(estimate),
      own,
      attributed,
      disputed,
      articles,
      articles_total,
      codebook,
      coder,
      n,
    }
  })
  return { rows: table, total: all, notes, undated }
}

export const frames = defineView<FrameRow>({
  id: 'frames',
  version: 2,
  tables: ['codings', 'reviews'],
  title: 'Frames',
  question: 'Which frames does each outlet use?',
  subtitle: 'Share of the reviewed excerpts of each outlet that present the matter in a frame',
  method: [
    'A row is one outlet and one frame of one codebook, as one coder applied it. An excerpt may have several frames or none, so shares do not add up to 100 %. A frame includes the frames below it.',
    'The share is of the excerpts that the coder reviewed with this codebook, whether or not a frame applied, under the same filters; by articles, of the articles with such excerpts. 0 % means: looked for in all of them and not found. Filters on voices and attitudes narrow what is found, not what it is a share of.',
    'Own: the frame stands in the article’s own voice and the article does not dispute it. Attributed: on the word of somebody whom it quotes or reports. Disputed: the article brings the frame up to reject, doubt or mock it, in whosever words. An excerpt that has one frame in several of these ways counts once, as the first of them.',
    'Intervals are of 95 %. Of one article the interval is Wilson’s (1927) and speaks of excerpts within that article alone. With five articles or more, articles are resampled 1,000 times and the percentiles taken, since excerpts of an article resemble each other; more than 37 articles are resampled in 37 groups. With two to four articles, or where a frame is in no excerpt or in all, it is Wilson’s interval with the number of articles, or of their groups, in place of that of excerpts, which is wide on purpose. Shares of articles have Wilson’s interval, each article counting once.',
    'Where nothing else is asked for, the coding read is the adjudicated one, else that of the coder with most reviews, with the codebook reviewed most.',
  ],
  options: {
    unit: { kind: 'choice', choices: ['excerpts', 'articles'], default: 'excerpts', title: 'Share of' },
    speech: {
      kind: 'choice',
      choices: ['any', ...SPEECHES],
      default: 'any',
      title: 'Said',
      words: { any: 'in any way', own: 'in its own voice', attributed: 'on others’ word', disputed: 'to dispute it' },
    },
    sort: { kind: 'choice', choices: ['outlet', 'frame', 'share'], default: 'outlet', title: 'Order' },
    book: BOOK_OPTION,
  },
  columns: [
    { name: 'event', type: 'id', title: 'Event' },
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'code', type: 'id', title: 'Frame' },
    { name: 'code_name', type: 'text', title: 'Frame name' },
    { name: 'total', type: 'integer', title: 'Reviewed' },
    { name: 'share', type: 'share', title: 'Share' },
    { name: 'low', type: 'share', title: 'From' },
    { name: 'high', type: 'share', title: 'To' },
    { name: 'interval', type: 'text', title: 'Interval by' },
    { name: 'own', type: 'integer', title: 'Own' },
    { name: 'attributed', type: 'integer', title: 'Attributed' },
    { name: 'disputed', type: 'integer', title: 'Disputed' },
    { name: 'articles', type: 'integer', title: 'Articles with it' },
    { name: 'articles_total', type: 'integer', title: 'Articles reviewed' },
    { name: 'codebook', type: 'text', title: 'Codebook' },
    { name: 'coder', type: 'id', title: 'Coder' },
    ...BEHIND_COLUMNS,
  ],
  filters: APPLICABLE.codings,
  isWithinArticles: true,
  countsUndated: true,
  key: ['outlet', 'code'],
  settle: settleCoding,
  facts: frameFacts,
  known: ({ outlet, code }) =>
    sql`select 1 from outlets cross join codes where outlets.id = ${outlet} and codes.id = ${code} and codes.kind = 'frame'`,
  rows,
})

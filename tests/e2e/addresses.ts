import { VIEWS } from '@/lib/views/registry'

/** Pages of the bundled corpus that the browser tests visit. */
export const EVENT_2017 = '/venezuela/events/constituent-assembly-election-2017'
export const EVENT_2024 = '/venezuela/events/presidential-election-2024'
export const FIGURES_2017 = '/venezuela/views/figures?event=constituent-assembly-election-2017'
export const POSITIONS_2024 = '/venezuela/views/positions?event=presidential-election-2024'
export const COMPARED = '/venezuela/compare?event=constituent-assembly-election-2017,presidential-election-2024'

const views = [...VIEWS.keys()]
/** An address for each view, by what it shows. */
const eachView = (what: string, addressOf: (view: string) => string) =>
  Object.fromEntries(views.map((view) => [`${view} ${what}`, addressOf(view)]))

/** Every kind of page, and every view in each kind of page that can hold it. */
export const EVERY_PAGE: Readonly<Record<string, string>> = {
  home: '/',
  corpus: '/venezuela',
  'event with one outlet': EVENT_2017,
  'event with three outlets': EVENT_2024,
  ...eachView('alone', (view) => `/venezuela/views/${view}?event=presidential-election-2024`),
  ...eachView('in the frame of another site', (view) => `/embed/venezuela/${view}?event=presidential-election-2024&tab=table`),
  ...eachView('across events', (view) => `${COMPARED}&view=${view}`),
  'figures of one outlet': FIGURES_2017,
  'figures, the method': `${FIGURES_2017}&tab=method`,
  'positions, the excerpts': `${POSITIONS_2024}&tab=excerpts`,
  'positions as maps': '/venezuela/views/positions?as=map',
  'events to compare': '/venezuela/compare',
  article: '/venezuela/articles/mintpress-2017',
  outlet: '/venezuela/outlets/orinoco-tribune',
  'outlet that is only relayed': '/venezuela/outlets/nbc-news',
  excerpts: '/venezuela/excerpts?q=elections',
  'reference of the API': '/docs/api',
  'format of a corpus': '/docs/format',
}

/** Views that stand across events in a drawing of their own, and one of the others, whose charts stand side by side by the same markup. */
const ACROSS = ['figures', 'positions', 'frames']

/** The same with few views where a page holds any of them by the same markup: in a frame, and across events. */
export const EVERY_KIND_OF_PAGE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(EVERY_PAGE).filter(([what]) => {
    const [view = '', ...rest] = what.split(' ')
    if (rest[0] === 'across') return ACROSS.includes(view)
    return rest[0] !== 'in' || view === views[0]
  }),
)

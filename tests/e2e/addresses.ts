/** Pages of the bundled corpus that the browser tests visit. */
export const EVENT_2017 = '/venezuela/events/constituent-assembly-election-2017'
export const EVENT_2024 = '/venezuela/events/presidential-election-2024'
export const FIGURES_2017 = '/venezuela/views/figures?event=constituent-assembly-election-2017'
export const POSITIONS_2024 = '/venezuela/views/positions?event=presidential-election-2024'
export const COMPARED = '/venezuela/compare?event=constituent-assembly-election-2017,presidential-election-2024'

export const EVERY_PAGE = {
  home: '/',
  corpus: '/venezuela',
  'event with one outlet': EVENT_2017,
  'event with three outlets': EVENT_2024,
  'figures alone': FIGURES_2017,
  'figures as a table': `${FIGURES_2017}&tab=table`,
  'figures, the method': `${FIGURES_2017}&tab=method`,
  'positions alone': POSITIONS_2024,
  'positions, the excerpts': `${POSITIONS_2024}&tab=excerpts`,
  'positions as maps': '/venezuela/views/positions?as=map',
  'events to compare': '/venezuela/compare',
  'stances across events': COMPARED,
  'figures across events': `${COMPARED}&view=figures`,
  'frames across events': `${COMPARED}&view=frames`,
  article: '/venezuela/articles/mintpress-2017',
  outlet: '/venezuela/outlets/orinoco-tribune',
  'outlet that is only relayed': '/venezuela/outlets/nbc-news',
  excerpts: '/venezuela/excerpts?q=elections',
} as const

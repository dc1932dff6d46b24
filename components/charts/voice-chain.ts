import type { FigureRow } from '@/lib/views/rows/figures'

/** On whose word a statement is made, with the outlet that prints it. */
export type Attributed = Pick<FigureRow, 'outlet' | 'outlet_name' | 'voices' | 'voice_names'>

/** The actors of one hop as words: `A`, `A with B`, `A, B and C`. */
export function hopWords(names: readonly string[]): string {
  if (names.length < 3) return names.join(' with ')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The same, cut after two names when the hop has more than three: `A, B and 6 more`. */
export function shortHopWords(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : hopWords(names)
}

/** The whole chain, the outlet first: `MintPress News ← NBC News ← Datanalisis with Torino Capital`. */
export function chainWords({ outlet_name, voice_names }: Pick<Attributed, 'outlet_name' | 'voice_names'>): string {
  return [outlet_name, ...voice_names.map(hopWords)].join(' ← ')
}

/** The last hop, on whose word it is in the end; the outlet itself when the article speaks in its own voice. */
export function originatorWords({ outlet_name, voice_names }: Pick<Attributed, 'outlet_name' | 'voice_names'>): string {
  const last = voice_names.at(-1)
  return last ? shortHopWords(last) : outlet_name
}

/** Two statements with the same key are one account. An article's own voice is an account of its outlet. */
export function originatorKey({ outlet, voices }: Pick<Attributed, 'outlet' | 'voices'>): string {
  const last = voices.at(-1)
  return last ? [...last].sort().join('+') : `outlet:${outlet}`
}

/** How many accounts the statements are: all values of one originator, a series too, are one. */
export const countAccounts = (rows: readonly Pick<Attributed, 'outlet' | 'voices'>[]): number => new Set(rows.map(originatorKey)).size

/** Two statements with the same key have the same outlet and the same chain. */
export function chainKey({ outlet, voices }: Pick<Attributed, 'outlet' | 'voices'>): string {
  return [outlet, ...voices.map((hop) => hop.join('+'))].join('|')
}

/** A clause that goes after a value: `on the word of CNE, through BBC`; `in its own voice` when nobody is cited. */
export function attributionClause({ voice_names }: Pick<Attributed, 'voice_names'>): string {
  const last = voice_names.at(-1)
  if (!last) return 'in its own voice'
  const through = voice_names.slice(0, -1).map(hopWords)
  return `on the word of ${hopWords(last)}${through.length ? `, through ${through.join(', then ')}` : ''}`
}

import { stanceRank } from '@/components/charts/stance-words'
import { type Look, lookKey } from './look-groups.model'

/** Units of a tile's side. */
export const TILE = 8
/** How much of its colour a stance has that is denied, expected or withdrawn. */
export const PALE = 0.28

const TEXTURES = ['', 'M4 0V8', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 4H8', 'M0 8L8 0', 'M0 0L8 8M-2 6L2 10M6 -2L10 2', 'M0 0L8 8M8 0L0 8']
const FILLED = 2

/** The texture of a stance, in the order of the stances, drawn in the paper's colour on a tile: no colour stands alone. */
export function textureOf({ stance }: Look): { d: string; isFilled: boolean } {
  const rank = stanceRank(stance)
  return { d: TEXTURES[rank] ?? '', isFilled: rank === FILLED }
}

/** Names the fill of a country with these looks. */
export const fillKey = (looks: readonly Look[]): string => looks.map(lookKey).join('_')

export const isPale = ({ modality }: Look): boolean => modality !== 'holds'

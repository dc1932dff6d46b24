import { type Look, lookKey } from './positions-map-fill.model'
import { STANCE_LOOKS } from './stance-glyph'
import { stanceRank } from './stance-words'

/** The texture of each stance, in the order of the stances, drawn in the paper's colour on a tile of 8 by 8: no colour stands alone. */
const TEXTURES = ['', 'M4 0V8', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 4H8', 'M0 8L8 0', 'M0 0L8 8M-2 6L2 10M6 -2L10 2', 'M0 0L8 8M8 0L0 8']
const FILLED = 2
const PALE = 0.28
const TILE = 8

/** Names the fill of a country with these looks. */
export const fillKey = (looks: readonly Look[]): string => looks.map(lookKey).join('_')

const isPale = ({ modality }: Look) => modality !== 'holds'

function Texture({ look }: { look: Look }) {
  const rank = stanceRank(look.stance)
  const color = STANCE_LOOKS[look.stance].color
  return (
    <>
      <rect width={TILE} height={TILE} fill="var(--paper)" />
      <rect width={TILE} height={TILE} fill={color} fillOpacity={isPale(look) ? PALE : 1} />
      {rank === FILLED ? (
        <path d={TEXTURES[rank]} fill="var(--paper)" />
      ) : (
        <path d={TEXTURES[rank]} stroke="var(--paper)" strokeWidth="1.4" />
      )}
    </>
  )
}

/** Several stances as stripes of their colours, broad enough to be told from any texture. */
function Stripes({ looks }: { looks: readonly Look[] }) {
  return looks.map((look, at) => (
    <g key={lookKey(look)}>
      <rect y={at * TILE} width={TILE} height={TILE} fill="var(--paper)" />
      <rect y={at * TILE} width={TILE} height={TILE} fill={STANCE_LOOKS[look.stance].color} fillOpacity={isPale(look) ? PALE : 1} />
    </g>
  ))
}

interface PatternProps {
  id: string
  looks: readonly Look[]
  /** Units of the drawing to one of the tile. */
  scale: number
}

/** The fill of a country: the texture of its stance, or stripes where it is said to take several. */
export function Pattern({ id, looks, scale }: PatternProps) {
  const [first] = looks
  if (!first) return null
  const isSplit = looks.length > 1
  return (
    <pattern
      id={id}
      patternUnits="userSpaceOnUse"
      width={TILE}
      height={TILE * looks.length}
      patternTransform={`scale(${scale})${isSplit ? ' rotate(45)' : ''}`}
    >
      {isSplit ? <Stripes looks={looks} /> : <Texture look={first} />}
    </pattern>
  )
}

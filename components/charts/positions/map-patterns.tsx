import { STANCE_LOOKS } from '@/components/charts/stance-glyph'
import { type Look, lookKey } from './look-groups.model'
import { isPale, PALE, TILE, textureOf } from './map-texture.model'

function Texture({ look }: { look: Look }) {
  const { d, isFilled } = textureOf(look)
  const color = STANCE_LOOKS[look.stance].color
  return (
    <>
      <rect width={TILE} height={TILE} fill="var(--paper)" />
      <rect width={TILE} height={TILE} fill={color} fillOpacity={isPale(look) ? PALE : 1} />
      {isFilled ? <path d={d} fill="var(--paper)" /> : <path d={d} stroke="var(--paper)" strokeWidth="1.4" />}
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

import { createContext, type ReactNode, useContext, useId, useMemo } from 'react'
import type { PositionRow } from '@/lib/views/rows/positions'
import { GlyphFrame, StanceGlyph, type StanceGlyphProps, StanceShapes } from './stance-glyph'

interface Sprite {
  id: string
  looks: ReadonlyMap<string, StanceGlyphProps>
}

const SpriteOfChart = createContext<Sprite | null>(null)

const keyOf = ({ stance, modality = 'holds', disputed = false, relayed = false }: StanceGlyphProps) =>
  `${stance}-${modality}${disputed ? '-disputed' : ''}${relayed ? '-relayed' : ''}`

/** How a position is drawn. */
export const lookOf = ({ stance, modality, attitudes, relayed }: PositionRow): StanceGlyphProps => ({
  stance,
  modality,
  disputed: attitudes.includes('disputes'),
  relayed,
})

function looksOf(rows: readonly PositionRow[]): ReadonlyMap<string, StanceGlyphProps> {
  const looks = rows.flatMap((row) => [lookOf(row), { stance: row.stance }])
  return new Map(looks.map((look) => [keyOf(look), look]))
}

/** Draws each sign of these rows once; a matrix has thousands, and each is only called in its cell. */
export function StanceSprite({ rows, children }: { rows: readonly PositionRow[]; children: ReactNode }) {
  const id = useId()
  const looks = useMemo(() => looksOf(rows), [rows])
  const sprite = useMemo(() => ({ id, looks }), [id, looks])
  return (
    <SpriteOfChart value={sprite}>
      <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
        <defs>
          {[...looks].map(([key, look]) => (
            <g key={key} id={id + key}>
              <StanceShapes {...look} />
            </g>
          ))}
        </defs>
      </svg>
      {children}
    </SpriteOfChart>
  )
}

/** As `StanceGlyph`, from the sprite of its chart. */
export function SpriteGlyph(look: StanceGlyphProps) {
  const sprite = useContext(SpriteOfChart)
  const key = keyOf(look)
  if (!sprite?.looks.has(key)) return <StanceGlyph {...look} />
  return (
    <GlyphFrame>
      <use href={`#${sprite.id}${key}`} />
    </GlyphFrame>
  )
}

import { STANCE_LOOKS } from '@/components/charts/stance-glyph'
import { positionSentence, stanceWords } from '@/components/charts/stance-words'
import { StateLink } from '@/components/ui/state-link'
import type { World } from '@/lib/geometry/world'
import type { EntryLinks } from './entry'
import styles from './map.module.css'
import { type Box, caribbeanOf, type Fill, isInside } from './map-fill.model'
import { closerFrame, closerZoom, DOT_PIXELS } from './map-size.model'
import { fillKey } from './map-texture.model'

interface WorldMapProps extends EntryLinks {
  world: World
  /** Ids of the outlines, and of the fills, begin with it. */
  id: string
  fillId: string
  fills: readonly Fill[]
  /** Units of the map to a pixel, about: signs keep their size. */
  unit: number
  /** Draws Central America and the Caribbean again, larger. */
  closer: boolean
}

const CENTRE = 10

/** A state of which little or nothing would be seen: the sign of its stance, without what is written in it. */
function Dot({ fill, size }: { fill: Fill; size: number }) {
  return fill.looks.map((look, at) => {
    const { color, outline } = STANCE_LOOKS[look.stance]
    const scale = size / (2 * CENTRE)
    const x = fill.x - CENTRE * scale + at * size
    return (
      <path
        key={`${look.stance}-${look.modality}`}
        d={outline}
        transform={`translate(${x} ${fill.y - CENTRE * scale}) scale(${scale})`}
        fill={look.modality === 'holds' ? color : 'var(--paper)'}
        stroke={look.modality === 'holds' ? 'var(--paper)' : color}
        strokeWidth="2"
        className={styles.shape}
      />
    )
  })
}

function Area({ fill, id, fillId }: { fill: Fill; id: string; fillId: string }) {
  const isHeld = fill.looks.every(({ modality }) => modality === 'holds')
  return (
    <use
      href={`#${id}-${fill.country}`}
      fill={`url(#${fillId}-${fillKey(fill.looks)})`}
      stroke={isHeld ? 'var(--paper)' : STANCE_LOOKS[fill.looks[0]?.stance ?? 'neutral'].color}
      strokeDasharray={fill.looks.some(({ modality }) => modality === 'expected') ? '3 2' : undefined}
      className={styles.shape}
    />
  )
}

/** The list beside the map has the same links for the keyboard; here they are for the pointer. */
function Country({ fill, links, children }: { fill: Fill; links: EntryLinks; children: React.ReactNode }) {
  const [row] = fill.rows
  if (!row) return null
  const also = fill.rows.slice(1).map(({ stance, modality }) => stanceWords(stance, modality))
  return (
    <StateLink href={links.hrefOfRow(row)} onGo={() => links.onOpen(row)} tabIndex={-1}>
      <title>{[positionSentence(row), also.length > 0 && `Also said of it here: ${also.join(', ')}.`].filter(Boolean).join(' ')}</title>
      {children}
    </StateLink>
  )
}

type DrawnProps = Pick<WorldMapProps, 'id' | 'fillId' | 'fills' | 'unit' | 'onOpen' | 'hrefOfRow'>

/** Land first, then areas, then signs, so that no area hides a sign. */
function Drawn({ id, fillId, fills, unit, ...links }: DrawnProps) {
  return (
    <>
      <use href={`#${id}-land`} className={styles.land} />
      {fills
        .filter(({ isDot }) => !isDot)
        .map((fill) => (
          <Country key={fill.country} fill={fill} links={links}>
            <Area fill={fill} id={id} fillId={fillId} />
          </Country>
        ))}
      {fills
        .filter(({ isDot }) => isDot)
        .map((fill) => (
          <Country key={fill.country} fill={fill} links={links}>
            <Dot fill={fill} size={DOT_PIXELS * unit} />
          </Country>
        ))}
    </>
  )
}

function Closer({ world, box, ...drawn }: DrawnProps & { world: World; box: Box }) {
  const zoom = closerZoom(world, box)
  const frame = closerFrame(world, box)
  return (
    <>
      <rect {...box} className={styles.box} />
      <path d={`M${box.x} ${box.y + box.height}L${frame.x + frame.width} ${frame.y}`} className={styles.box} />
      <svg {...frame} viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        <rect {...box} fill="var(--paper)" />
        <Drawn
          {...drawn}
          fillId={`${drawn.fillId}-closer`}
          fills={drawn.fills.filter((fill) => !fill.isDot || isInside(box, fill))}
          unit={drawn.unit / zoom}
        />
      </svg>
      <rect {...frame} className={styles.box} />
    </>
  )
}

/** The world with the states of one column filled. Decorative for those who do not see it: the list beside it says everything. */
export function WorldMap({ world, closer, ...drawn }: WorldMapProps) {
  return (
    <svg viewBox={`0 -4 ${world.width} ${world.height + 8}`} className={styles.map} aria-hidden="true">
      <Drawn {...drawn} />
      {closer && <Closer world={world} box={caribbeanOf(world)} {...drawn} />}
    </svg>
  )
}

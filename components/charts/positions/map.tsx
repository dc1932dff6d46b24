'use client'

import { useId, useMemo } from 'react'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { OutletName } from '@/components/outlet/outlet-name'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { World } from '@/lib/geometry/world'
import worldMap from '@/lib/geometry/world.json'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { EntryLinks } from './entry'
import type { Look } from './look-groups.model'
import { type MapColumn, type MapModel, type MapSection, positionsMapModel, STATES_FOR_A_MAP } from './map.model'
import styles from './map.module.css'
import { caribbeanOf } from './map-fill.model'
import { MapList } from './map-list'
import { Pattern } from './map-patterns'
import { closerZoom, type MapSize, sizeOf } from './map-size.model'
import { fillKey } from './map-texture.model'
import { WorldMap } from './map-world'
import type { Column, ColumnKind } from './positions.model'

const world = worldMap as unknown as World

export interface PositionsMapProps extends EntryLinks {
  rows: readonly PositionRow[]
  outlets: readonly Pick<CorpusDetail['outlets'][number], 'id' | 'articles'>[]
  by: ColumnKind
}

/** Units of the map to a pixel, about, on a wide screen. */
const UNITS: Record<MapSize, number> = { one: 2.2, two: 3.2, many: 4.6 }

/** The outlines and fills that the maps of one section share: each is in the page once. */
function Fills({ id, section, unit }: { id: string; section: MapSection; unit: number }) {
  const fills = new Map<string, readonly Look[]>()
  for (const { looks } of section.columns.flatMap((column) => column.fills)) fills.set(fillKey(looks), looks)
  for (const look of section.looks) fills.set(fillKey([look]), [look])
  const zoom = closerZoom(world, caribbeanOf(world))
  return [...fills].map(([key, looks]) => (
    <g key={key}>
      <Pattern id={`${id}-${key}`} looks={looks} scale={unit * 0.9} />
      <Pattern id={`${id}-closer-${key}`} looks={looks} scale={(unit * 0.9) / zoom} />
      <Pattern id={`${id}-key-${key}`} looks={looks} scale={0.9} />
    </g>
  ))
}

function Outlines({ id, model }: { id: string; model: MapModel }) {
  const countries = new Set(model.sections.flatMap(({ columns }) => columns.flatMap(({ fills }) => fills.map(({ country }) => country))))
  return (
    <>
      <path id={`${id}-land`} d={world.land} vectorEffect="non-scaling-stroke" />
      {[...countries].map(
        (country) =>
          world.shapes[country] && (
            <path key={country} id={`${id}-${country}`} d={world.shapes[country]} vectorEffect="non-scaling-stroke" />
          ),
      )}
    </>
  )
}

function Heading({ column, color, states }: { column: Column; color: string; states: number }) {
  return (
    <h4 className={styles.column}>
      <span className={styles.dot} style={{ background: color }} aria-hidden="true" />
      {column.voiceName ? (
        <span>
          <strong>{column.voiceName}</strong> in <OutletName outlet={column.outlet}>{column.outletName}</OutletName>
        </span>
      ) : (
        <strong>
          <OutletName outlet={column.outlet}>{column.outletName}</OutletName>
        </strong>
      )}
      <span className={styles.count}>{states === 1 ? '1 state' : `${states} states`}</span>
    </h4>
  )
}

interface SectionProps extends EntryLinks {
  /** Ids of the outlines, and of the fills, begin with it. */
  id: string
  fillId: string
  section: MapSection
  size: MapSize
  colorOf: (outlet: string) => string
}

function OneMap({ id, fillId, map, section, size, colorOf, ...links }: SectionProps & { map: MapColumn }) {
  return (
    <li className={styles.one}>
      <Heading column={map.column} color={colorOf(map.column.outlet)} states={map.fills.length} />
      <div className={styles.body}>
        <WorldMap world={world} id={id} fillId={fillId} fills={map.fills} unit={UNITS[size]} closer={section.closer} {...links} />
        <MapList map={map} fillId={fillId} {...links} />
      </div>
    </li>
  )
}

function Section(props: SectionProps) {
  const { section, size } = props
  return (
    <section className={styles.section} data-maps={section.columns.length} data-size={size}>
      <h3>{section.title}</h3>
      <ul className={styles.maps}>
        {section.columns.map((map) => (
          <OneMap key={map.column.key} map={map} {...props} />
        ))}
      </ul>
      {section.silent.length > 0 && <p className={styles.note}>No state’s stance found in {section.silent.join(', ')}.</p>}
    </section>
  )
}

/** Where in the world the states are that are said to take a stance: a map for each target that enough states speak of, one per outlet or voice. */
export function PositionsMap({ rows, outlets, by, ...links }: PositionsMapProps) {
  const id = `map${useId().replaceAll(/\W/g, '')}`
  const model = useMemo(() => positionsMapModel(rows, by, world), [rows, by])
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.world} onKeyDown={moveFocus}>
      <svg width="0" height="0" className={styles.defs} aria-hidden="true">
        <defs>
          <Outlines id={id} model={model} />
          {model.sections.map((section, at) => (
            <Fills key={section.target} id={`${id}${at}`} section={section} unit={UNITS[sizeOf(section, at)]} />
          ))}
        </defs>
      </svg>
      <div className={styles.sections}>
        {model.sections.map((section, at) => (
          <Section
            key={section.target}
            id={id}
            fillId={`${id}${at}`}
            section={section}
            size={sizeOf(section, at)}
            colorOf={colorOf}
            {...links}
          />
        ))}
      </div>
      {model.sections.length === 0 && (
        <p>No target here has a stance of {STATES_FOR_A_MAP} states or more. The matrix shows all there are.</p>
      )}
      {model.left.length > 0 && model.sections.length > 0 && (
        <p className={styles.note}>
          Fewer than {STATES_FOR_A_MAP} states, in the matrix only:{' '}
          {model.left.map(({ title, states }) => `${title} (${states})`).join(', ')}.
        </p>
      )}
      <p className={styles.note}>
        A state is filled by the stance it is said to take in the end; what is said of its ministers, bodies and people is in the list.
        Plain land: not found in what is selected here. Boundaries are those of Natural Earth and say nothing of ours.
      </p>
    </div>
  )
}

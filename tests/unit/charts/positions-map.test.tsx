import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PositionsMap } from '@/components/charts/positions/map'
import { positionsMapModel } from '@/components/charts/positions/map.model'
import type { World } from '@/lib/geometry/world'
import worldMap from '@/lib/geometry/world.json'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionRow } from '../../builders/rows'

const world = worldMap as unknown as World
const modelOf = (rows: PositionRow[], by: 'outlet' | 'voice' = 'outlet') => positionsMapModel(rows, by, world)
const state = (country: string, overrides: Partial<PositionRow> = {}) =>
  positionRow({ actor: `state-${country.toLowerCase()}`, country, ...overrides })
const three = [state('RUS'), state('BRA', { stance: 'waits' }), state('PER', { stance: 'rejects' })]
const onlyColumn = (rows: PositionRow[]) => modelOf(rows).sections[0]?.columns[0]

describe('positionsMapModel', () => {
  it('makes a map of a target with three states, and names those with fewer', () => {
    const rows = [...three, state('CUB', { target: 'other' })]
    const { sections, left } = modelOf(rows)
    expect(sections.map(({ target, states }) => [target, states])).toEqual([['winner', 3]])
    expect(left).toEqual([{ target: 'other', title: 'Other', states: 1 }])
  })

  it('puts the target first on which most states stand on both sides', () => {
    const agreed = ['RUS', 'BRA', 'PER', 'CHN', 'CUB'].map((country) => state(country, { target: 'agreed' }))
    const split = [
      state('RUS', { target: 'split' }),
      state('BRA', { target: 'split', stance: 'rejects' }),
      state('PER', { target: 'split' }),
    ]
    expect(modelOf([...agreed, ...split]).sections.map(({ target }) => target)).toEqual(['split', 'agreed'])
  })

  it('fills states only: people and bodies of a country are listed', () => {
    const column = onlyColumn([...three, positionRow({ actor: 'lula', actor_kind: 'person', country: 'BRA', stance: 'questions' })])
    expect(column?.fills.map(({ country }) => country)).toEqual(['RUS', 'BRA', 'PER'])
    expect(column?.others.flatMap(({ entries }) => entries.map(({ row }) => row.actor))).toEqual(['lula'])
  })

  it('lists a state that the map does not have', () => {
    const column = onlyColumn([...three, state('SUN')])
    expect(column?.fills).toHaveLength(3)
    expect(column?.others.flatMap(({ entries }) => entries.map(({ row }) => row.country))).toEqual(['SUN'])
  })

  it('gives a state said to hold two stances both', () => {
    const both = [state('BRA', { conflict: true }), state('BRA', { stance: 'rejects', conflict: true }), ...three.slice(0, 1), three[2]!]
    const column = onlyColumn(both)
    expect(column?.fills.find(({ country }) => country === 'BRA')?.looks.map(({ stance }) => stance)).toEqual(['recognises', 'rejects'])
    expect(column?.states.map(({ stance, entries }) => [stance, entries.length])).toEqual([
      ['recognises', 2],
      ['rejects', 2],
    ])
  })

  it('shows what was given and withdrawn as withdrawn, with what came before', () => {
    const column = onlyColumn([...three, state('USA', { sequence: 1 }), state('USA', { modality: 'withdrawn', sequence: 2 })])
    expect(column?.fills.find(({ country }) => country === 'USA')?.looks).toEqual([{ stance: 'recognises', modality: 'withdrawn' }])
    const entry = column?.states.flatMap(({ entries }) => entries).find(({ row }) => row.country === 'USA')
    expect([entry?.row.modality, entry?.earlier.map(({ modality }) => modality)]).toEqual(['withdrawn', ['holds']])
  })

  it('draws a small state as a sign, and then looks closer at the Caribbean', () => {
    expect(modelOf(three).sections[0]?.closer).toBe(false)
    const { sections } = modelOf([...three, state('DMA')])
    expect(sections[0]?.closer).toBe(true)
    expect(sections[0]?.columns[0]?.fills.filter(({ isDot }) => isDot).map(({ country }) => country)).toEqual(['DMA'])
  })

  it('has a map per outlet that names a state, most states first, or per voice', () => {
    const rows = [...three, ...three.slice(0, 2).map((row) => ({ ...row, outlet: 'a', outlet_name: 'A', voice: 'cne', voice_name: 'CNE' }))]
    rows.push(positionRow({ actor: 'opec', actor_kind: 'intergovernmental', outlet: 'z', outlet_name: 'Z' }))
    const [section] = modelOf(rows).sections
    expect(section?.columns.map(({ column }) => column.outlet)).toEqual(['codepink', 'a'])
    expect(section?.silent).toEqual(['Z'])
    expect(modelOf(rows, 'voice').sections[0]?.columns.map(({ column }) => column.voiceName)).toEqual(['own voice', 'CNE'])
  })
})

describe('the maps as the server sends them', () => {
  const render = (rows: PositionRow[]) =>
    renderToStaticMarkup(
      <PositionsMap rows={rows} outlets={[]} by="outlet" onOpen={() => undefined} hrefOfRow={({ actor }) => `?open=${actor}`} />,
    )

  it('have each outline once, whatever the number of maps', () => {
    const html = render([...three, ...three.map((row) => ({ ...row, outlet: 'b', outlet_name: 'B', href: `${row.href}b` }))])
    expect(html.match(new RegExp(world.shapes.RUS ?? '-', 'g'))).toHaveLength(1)
    expect(html.match(/href="#\w+-RUS"/g)).toHaveLength(2)
  })

  it('have every area as a link for the pointer and every name as one for the keyboard', () => {
    const html = render([...three, state('DMA')])
    for (const country of ['rus', 'bra', 'per', 'dma']) {
      expect(html.includes(`<a href="?open=state-${country}" tabindex="-1"`)).toBe(true)
      expect(html.includes(`<a href="?open=state-${country}" class=`)).toBe(true)
    }
    expect(html.includes('aria-label="State Rus recognises: Winner.')).toBe(true)
  })

  it('fill each stance with a texture of its own, and a state with two by both', () => {
    const html = render([...three, state('CHN', { conflict: true }), state('CHN', { stance: 'condemns', conflict: true })])
    const fillOf = (country: string) => html.match(new RegExp(`href="#\\w+-${country}" fill="url\\(#(\\w[\\w-]*)\\)"`))?.[1]
    expect(new Set(['RUS', 'BRA', 'PER', 'CHN'].map(fillOf)).size).toBe(4)
    for (const country of ['RUS', 'BRA', 'PER', 'CHN']) expect(html.includes(`<pattern id="${fillOf(country)}"`)).toBe(true)
    expect(fillOf('CHN')).toContain('recognises-holds_condemns-holds')
  })

  it('say so where no target has enough states', () => {
    expect(render([state('RUS')])).toContain('No target here has a stance of 3 states or more')
  })
})

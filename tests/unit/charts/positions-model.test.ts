import { describe, expect, it } from 'vitest'
import { lastStances, positionSort } from '@/components/charts/positions/order.model'
import { positionsModel } from '@/components/charts/positions/positions.model'
import { positionSentence } from '@/components/charts/stance-words'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionRow } from '../../builders/rows'

const namesOf = (rows: PositionRow[], sort?: string) =>
  positionsModel(rows, 'outlet', positionSort(sort)).families[0]?.sections[0]?.actors.map(({ actor }) => actor)

const list = [
  positionRow({ actor: 'russia' }),
  positionRow({ actor: 'china' }),
  positionRow({ actor: 'brazil', stance: 'waits' }),
  positionRow({ actor: 'peru', stance: 'rejects' }),
  positionRow({ actor: 'peru', stance: 'rejects', outlet: 'orinoco' }),
  positionRow({ actor: 'opec', actor_kind: 'intergovernmental' }),
  positionRow({ actor: 'any-government', stance: 'recognises', modality: 'denied', outlet: 'orinoco' }),
]

describe('positionsModel', () => {
  it('has a column per outlet and a row per actor', () => {
    const [family] = positionsModel(list).families
    expect(family?.columns.map(({ outlet }) => outlet)).toEqual(['codepink', 'orinoco'])
    expect(family?.sections[0]?.actors.find(({ actor }) => actor === 'peru')?.cells.map((cell) => cell.length)).toEqual([1, 1])
  })

  it('counts distinct actors that hold a stance, and only those', () => {
    const [codepink, orinoco] = positionsModel(list).families[0]?.sections[0]?.counts ?? []
    expect(codepink).toEqual([
      { stance: 'recognises', actors: 3 },
      { stance: 'waits', actors: 1 },
      { stance: 'rejects', actors: 1 },
    ])
    expect(orinoco).toEqual([{ stance: 'rejects', actors: 1 }])
  })

  it('counts an actor once, though two events say the same of it', () => {
    const rows = [positionRow({ event: 'a' }), positionRow({ event: 'b' })]
    expect(positionsModel(rows).families[0]?.sections[0]?.counts).toEqual([[{ stance: 'recognises', actors: 1 }]])
  })

  it('counts the last stance of a series, not what the text withdraws later', () => {
    const countsOf = (...rows: PositionRow[]) => positionsModel(rows).families[0]?.sections[0]?.counts[0]
    const given = { actor: 'usa', sequence: 1 }
    expect(countsOf(positionRow(given), positionRow({ actor: 'usa', modality: 'withdrawn', sequence: 2 }))).toEqual([])
    expect(countsOf(positionRow(given), positionRow({ actor: 'usa', stance: 'rejects', sequence: 2 }))).toEqual([
      { stance: 'rejects', actors: 1 },
    ])
    const dated = positionRow({ as_of: '2024-08-01' })
    expect(countsOf(dated, positionRow({ stance: 'waits', as_of: '2024-08-20' }))).toEqual([{ stance: 'waits', actors: 1 }])
    expect(countsOf(dated, positionRow({ stance: 'waits', as_of: '2024-08' }))).toHaveLength(2)
    expect(countsOf(positionRow(), positionRow({ modality: 'withdrawn' }))).toEqual([])
  })

  it('counts what another outlet says is withdrawn where it is said to hold', () => {
    const rows = [positionRow({ sequence: 1 }), positionRow({ outlet: 'orinoco', modality: 'withdrawn', sequence: 2 })]
    expect(positionsModel(rows).families[0]?.sections[0]?.counts).toEqual([[{ stance: 'recognises', actors: 1 }], []])
  })

  it('keeps few outlets in one order in all families; of many, puts those last that are silent on a family', () => {
    const other = positionRow({ outlet: 'orinoco', target: 'sanctions', target_family: 'intervention' })
    const columnsOf = (rows: PositionRow[]) => positionsModel(rows).families.map(({ columns }) => columns.map(({ outlet }) => outlet))
    const few = [...list, other]
    expect(columnsOf(few)).toEqual([
      ['codepink', 'orinoco'],
      ['codepink', 'orinoco'],
    ])
    const more = Array.from({ length: 5 }, (_, index) => positionRow({ outlet: `outlet-${index}` }))
    expect(columnsOf([...few, ...more])[1]?.slice(0, 2)).toEqual(['orinoco', 'codepink'])
  })

  it('sorts actors by stance, name, kind and number of outlets', () => {
    expect(namesOf(list)).toEqual(['china', 'opec', 'russia', 'brazil', 'peru', 'any-government'])
    expect(namesOf(list, 'name')).toEqual(['any-government', 'brazil', 'china', 'opec', 'peru', 'russia'])
    expect(namesOf(list, 'kind')?.[0]).toBe('opec')
    expect(namesOf(list, 'outlets')?.[0]).toBe('peru')
  })

  it('says what it sorts by where that is not to be seen', () => {
    const remarks = (sort: string) =>
      positionsModel(list, 'outlet', positionSort(sort)).families[0]?.sections[0]?.actors.map(({ remark }) => remark)
    expect(remarks('stance')?.every((remark) => remark === null)).toBe(true)
    expect(remarks('outlets')?.[0]).toBe('2 outlets')
    expect(remarks('kind')?.[0]).toBe('intergovernmental')
  })

  it('keeps several stances of one actor in one cell, earlier ones first', () => {
    const given = positionRow({ actor: 'usa', sequence: 1 })
    const withdrawn = positionRow({ actor: 'usa', modality: 'withdrawn', sequence: 2 })
    const cell = positionsModel([withdrawn, given]).families[0]?.sections[0]?.actors[0]?.cells[0]
    expect(cell?.map(({ modality }) => modality)).toEqual(['holds', 'withdrawn'])
  })

  it('groups targets into families, the one with most actors first', () => {
    const rows = [
      ...list,
      positionRow({ target: 'president', actor: 'peru' }),
      positionRow({ target: 'sanctions', target_family: 'intervention' }),
    ]
    const model = positionsModel(rows)
    expect(model.families.map(({ family, sections }) => [family, sections.map(({ target }) => target)])).toEqual([
      ['presidency-2024', ['winner', 'president']],
      ['intervention', ['sanctions']],
    ])
    expect(model.families[0]?.title).toBe('Presidency 2024')
  })

  it('splits outlets into voices, each family with those that speak there', () => {
    const rows = [
      positionRow({ actor: 'haley', voice: 'haley', stance: 'condemns' }),
      positionRow({ actor: 'peru' }),
      positionRow({ actor: 'pence', voice: 'pence', target: 'lopez', target_family: 'opposition' }),
    ]
    const [first, second] = positionsModel(rows, 'voice').families
    expect(first?.columns.map(({ voiceName }) => voiceName)).toEqual(['own voice', 'Haley'])
    expect(second?.columns.map(({ voiceName }) => voiceName)).toEqual(['Pence'])
  })

  it('knows which signs the key has to explain', () => {
    const model = positionsModel([...list, positionRow({ relayed: true, attitudes: ['disputes'], conflict: true })])
    expect(model.stances).toEqual(['recognises', 'waits', 'rejects'])
    expect(model.modalities).toEqual(['denied'])
    expect(model.shows).toEqual({ disputed: true, relayed: true, conflict: true })
  })

  it('has nothing to say about no rows', () => {
    expect(positionsModel([])).toMatchObject({ families: [], width: 0, stances: [] })
  })
})

it('falls back to the default order', () => {
  expect(positionSort('no such order')).toBe('stance')
  expect(positionSort(undefined)).toBe('stance')
  expect(positionSort('kind')).toBe('kind')
})

it('lets the series of one text order its own statements, not those of another text', () => {
  const given = positionRow({ sequence: 1 })
  const after = (overrides: Partial<PositionRow>) => positionRow({ stance: 'rejects', sequence: 2, ...overrides })
  expect(lastStances([given, after({})])).toEqual([after({})])
  expect(lastStances([given, after({ article: 'codepink-2' })])).toHaveLength(2)
  expect(lastStances([positionRow({ sequence: 1, article: null }), after({ article: null })])).toHaveLength(2)
  expect(lastStances([positionRow({ as_of: '2024-07-28' }), after({ article: 'codepink-2', as_of: '2024-08-01' })])).toHaveLength(1)
})

it('says of a stance in words on whose word it is, and how far it is disputed', () => {
  const said = (overrides: Parameters<typeof positionRow>[0]) => positionSentence(positionRow(overrides)).replace(/^.*?\. /, '')
  expect(said({})).toBe('Codepink in its own voice. Open the excerpt.')
  expect(said({ chains: ['bbc', 'cnn'], attitudes: ['disputes'] })).toBe(
    'Codepink on the word of others. The article disputes it. Open the excerpt.',
  )
  expect(said({ chains: ['', 'bbc'], attitudes: ['disputes', 'reports'], n: 2 })).toBe(
    'Codepink in its own voice and on the word of others. Disputed in part. Open the 2 excerpts.',
  )
  expect(said({ voice: 'bbc', chains: ['bbc'] })).toBe('Codepink on the word of Bbc. Open the excerpt.')
})

import { describe, expect, it } from 'vitest'
import { cellInWords, shownColumns } from '@/components/panels/view-table-columns'
import type { Column, ViewRow } from '@/lib/api/contract/table'
import { viewMeta } from '@/lib/views/registry'
import { figureRow } from '@/tests/builders/rows'

const rowsOf = (...rows: object[]) => rows as ViewRow[]

describe('the table of a view', () => {
  const columns = viewMeta('figures')?.columns ?? []
  const shown = shownColumns('figures', columns, rowsOf(figureRow({ chain: 'bbc|cne+un' })))
  const textOf = (name: string) =>
    shown.find((column) => column.name === name)?.textOf(rowsOf(figureRow({ chain: 'bbc|cne+un' }))[0] as ViewRow)

  it('shows names for ids, nothing empty, and no address', () => {
    const names = shown.map(({ name }) => name)
    for (const hidden of ['href', 'n', 'outlet', 'metric', 'event', 'voices', 'scope', 'low', 'answer']) expect(names).not.toContain(hidden)
    expect(names.slice(0, 4)).toEqual(['metric_name', 'says', 'voice_names', 'outlet_name'])
    const ids = shown.map(({ isId }) => isId)
    expect(ids.lastIndexOf(false)).toBeLessThan(ids.indexOf(true))
  })

  it('writes values and chains in words', () => {
    expect(textOf('says')).toBe('41.5\u00a0%')
    expect(textOf('voice_names')).toBe('Bbc ← Cne with Un')
  })

  it('names the actors of an answer', () => {
    const rows = rowsOf(figureRow({ metric_kind: 'actor', answer: 'usa' }))
    const [, said] = shownColumns('figures', columns, rows, (id) => ({ usa: 'United States' })[id])
    expect(said?.textOf(rows[0] as ViewRow)).toBe('United States')
  })

  it('works for a view that it knows nothing of', () => {
    const some: Column[] = [
      { name: 'period', type: 'date', title: 'Period' },
      { name: 'share', type: 'share', title: 'Share' },
      { name: 'href', type: 'text', title: 'Address' },
    ]
    const [period, share, ...rest] = shownColumns('new', some, rowsOf({ period: '2024-07', share: 12.5, href: '/x' }))
    expect([period?.title, share?.alignRight, rest]).toEqual(['Period', true, []])
  })
})

it('alters no number', () => {
  expect([cellInWords(0.12345678, 'number'), cellInWords(0.0000001, 'share'), cellInWords(-5, 'integer')]).toEqual([
    '0.12345678',
    '0.0000001\u00a0%',
    '−5',
  ])
})

it('leaves a missing cell empty: it is no zero', () => {
  expect([cellInWords(null, 'number'), cellInWords(0, 'number'), cellInWords(false, 'boolean'), cellInWords([], 'chains')]).toEqual([
    '',
    '0',
    'no',
    'the article itself',
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '@/lib/corpus/tables'
import { type DisplayOptions, displayOfView, prefixOptions } from '@/lib/selection/display'
import { migrateParameters } from '@/lib/selection/migrations'
import { FILTERS } from '@/lib/selection/parameters'
import { parseSelection } from '@/lib/selection/parse'
import { selectionQuery } from '@/lib/selection/serialise'
import { REFERENCED_COLUMNS, validateSelection } from '@/lib/selection/validate'
import { arbitrarySelection } from './arbitrary-selection'

const OPTIONS: DisplayOptions = {
  by: { kind: 'choice', choices: ['outlet', 'voice'], default: 'outlet', title: 'By' },
  row: { kind: 'text', maxLength: 100, title: 'Row' },
}
const parse = (query: string) => parseSelection(new URLSearchParams(query), OPTIONS)

it('knows every kind of actor', () => {
  expect(FILTERS.actor_kind.choices).toEqual(columnsOf('actors').find(({ name }) => name === 'kind')?.choices)
})

describe('the codec', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(arbitrarySelection, fc.constantFrom('outlet', 'voice'), fc.constantFrom('', 'a~b|c'), (selection, by, row) => {
        const parsed = parse(selectionQuery(selection, { by, row }, OPTIONS))
        expect(parsed).toEqual({ selection, display: { by, row }, problems: [], displayProblems: [], unknown: [] })
      }),
    )
  })

  it('leaves canonical strings as they are', () => {
    fc.assert(
      fc.property(arbitrarySelection, (selection) => {
        const query = selectionQuery(selection)
        expect(selectionQuery(parse(query).selection)).toBe(query)
        expect(query).toMatch(/^[\x20-\x7e]*$/)
      }),
    )
  })

  it('never throws, and is idempotent on what it took', () => {
    const name = fc.constantFrom('event', 'group', 'from', 'q', 'rev', 'by', 'row', '__proto__', 'constructor', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const { selection, display } = parseSelection(new URLSearchParams(pairs), OPTIONS)
        const again = parse(selectionQuery(selection, display, OPTIONS))
        expect(again.selection.rev).toBe(selection.rev)
        expect(again.display).toEqual(display)
      }),
    )
  })

  it('writes lists sorted and once, in a fixed order of parameters', () => {
    expect(selectionQuery(parse('outlet=b,a,b&event=e').selection)).toBe('event=e&outlet=a,b')
    expect(selectionQuery(parse('q=coup+de+%C3%A9tat').selection)).toBe('q=coup+de+%C3%A9tat')
  })

  it('takes whatever white space and signs a corpus may hold', () => {
    expect(parse('q=foo%09bar%0A').selection.filters).toEqual({ q: 'foo bar' })
    const filters = { group: ['A\tB', 'the\u0092\nother'] }
    const query = selectionQuery({ filters }, { row: 'a~b\tc' }, OPTIONS)
    expect(query).toMatch(/^[\x20-\x7e]*$/)
    expect(parse(query)).toMatchObject({ selection: { filters }, display: { row: 'a~b\tc' }, problems: [] })
  })

  it.each([
    ['outlet=a&outlet=b', 'outlet', 'more than once'],
    ['outlet=', 'outlet', 'empty'],
    ['outlet=A%20b', 'outlet', 'not an id'],
    ['outlet=a,,b', 'outlet', 'not an id'],
    ['from=2017-02-29', 'from', 'not a day'],
    ['from=2017', 'from', 'not a day'],
    ['from=2018-01-01&to=2017-01-01', 'from', 'after'],
    ['stance=likes', 'stance', 'one of'],
    ['q=%20%25', 'q', 'no word'],
    ['q=a%00b', 'q', 'characters'],
    ['q=%ff', 'q', 'characters'],
    [`q=${'a'.repeat(201)}`, 'q', 'longer'],
    [`outlet=${Array.from({ length: 201 }, (_, i) => `o${i}`).join(',')}`, 'outlet', 'at most 200'],
    ['rev=zz', 'rev', '12 hex'],
  ])('refuses %s', (query, parameter, words) => {
    expect(parse(query).problems).toEqual([
      expect.objectContaining({ parameter, message: expect.stringContaining(words) as string, value: expect.any(String) as string }),
    ])
  })

  it('falls back to the default of an invalid option and names unknown parameters', () => {
    const parsed = parse('by=planet&fbclid=1')
    expect(parsed.display.by).toBe('outlet')
    expect(parsed.displayProblems).toHaveLength(1)
    expect(parsed.problems).toEqual([])
    expect(parsed.unknown).toEqual(['fbclid'])
  })

  it('refuses a filter that the path names', () => {
    const parsed = parseSelection(new URLSearchParams('event=e'), OPTIONS, ['event'])
    expect(parsed.problems.map((problem) => problem.parameter)).toEqual(['event'])
  })

  it('prefixes options by view and takes the prefix off', () => {
    const prefixed = { ...prefixOptions('positions', OPTIONS), ...prefixOptions('figures', OPTIONS) }
    const { display } = parseSelection(new URLSearchParams('positions.by=voice'), prefixed)
    expect(displayOfView('positions', display)).toEqual({ by: 'voice', row: '' })
    expect(displayOfView('figures', display)).toEqual({ by: 'outlet', row: '' })
  })
})

describe('validateSelection', () => {
  const vocabulary = Object.fromEntries(REFERENCED_COLUMNS.map(({ table, column }) => [`${table}.${column}`, new Set(['known'])]))
  it('names the ids that a revision does not have', () => {
    expect(validateSelection({ filters: { outlet: ['gone', 'known'], family: ['known'], stance: ['waits'] } }, vocabulary)).toEqual([
      { parameter: 'outlet', message: 'names "gone", which this revision does not have', value: 'gone' },
    ])
  })
})

describe('migrateParameters', () => {
  it('reads old names and old values, step after step', () => {
    const migrations = [
      { date: '2025-01-01', from: 'source', to: 'publisher' },
      { date: '2025-02-01', from: 'publisher', to: 'outlet', value: (old: string) => old.toLowerCase() },
    ]
    expect(migrateParameters(new URLSearchParams('source=A&q=x'), migrations).toString()).toBe('outlet=a&q=x')
  })
})

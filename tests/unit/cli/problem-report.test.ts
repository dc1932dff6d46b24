import { expect, it } from 'vitest'
import { problemReport } from '@/cli/problem-report'

const problem = (file: string, row: number, message: string) => ({ file, row, column: 'id', message, expected: 'else' })
const missing = (row: number) => problem('articles.csv', row, `"o${row}" is not in outlets`)

it('lists causes, and counts what only follows from them', () => {
  const cause = problem('outlets.csv', 2, '"O 1" is not an id')
  expect(problemReport([missing(2), missing(3), cause], 3)).toBe(
    'outlets.csv:2:id: "O 1" is not an id; expected else\n2 references to rows with problems of their own are not listed; they may be right once those are mended.\n',
  )
  expect(problemReport([missing(2), cause], 2)).toContain('\n1 reference to a row with problems of its own is not listed;')
  expect(problemReport([missing(2)], 1)).toBe('articles.csv:2:id: "o2" is not in outlets; expected else\n')
})

it('lists twenty of a kind and a hundred in all, and says how many there are', () => {
  const many = Array.from({ length: 900 }, (_, row) => missing(row + 2))
  const last = problem('excerpts.csv', 2, 'the cell is empty')
  const lines = problemReport([...many, last], 5000)
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(22)
  expect(lines.slice(-2)).toEqual(['excerpts.csv:2:id: the cell is empty; expected else', '5000 problems in all; 21 are listed.'])
})

it('lists of a file without columns, or a row with too many cells, that alone', () => {
  const separators = { ...problem('claims.csv', 1, 'the columns are separated by semicolons'), column: '-' }
  const shifted = problem('claims.csv', 27, '" artificial" is not a plain decimal number')
  expect(problemReport([separators, problem('claims.csv', 27, 'the row has 21 cells'), shifted], 3)).toBe(
    'claims.csv:1:-: the columns are separated by semicolons; expected else\n' +
      '2 problems of rows whose cells stand in the wrong columns are not listed; they may be gone once that is mended.\n',
  )
  const long = problem('claims.csv', 27, 'the row has 21 cells')
  const other = problem('claims.csv', 28, 'the cell is empty')
  expect(problemReport([long, shifted, other], 3).split('\n')).toEqual([
    'claims.csv:27:id: the row has 21 cells; expected else',
    'claims.csv:28:id: the cell is empty; expected else',
    '1 problem of a row whose cells stand in the wrong columns is not listed; it may be gone once that is mended.',
    '',
  ])
})

it('counts events outside an excerpt as following from the excerpts’ own problems', () => {
  const outside = problem('claims.csv', 2, '"fire" is not among the events of the excerpt "p1"')
  expect(problemReport([outside], 1)).toContain('claims.csv:2')
  expect(problemReport([problem('excerpts.csv', 9, 'the cell is empty'), outside], 2)).toContain('\n1 reference to a row')
})

it('asks whether the nearest of the choices was meant', () => {
  const report = (given: string) =>
    problemReport([{ ...problem('claims.csv', 2, `"${given}" is not among the choices`), expected: 'one of eq, more_than, less_than' }], 1)
  expect(report('More than')).toContain('; expected one of eq, more_than, less_than; did you mean more_than?\n')
  expect(report('than')).toContain('expected one of eq, more_than, less_than\n')
})

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

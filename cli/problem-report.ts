import { nearMiss } from '@/lib/corpus/near-miss'
import { type Problem, problemLine } from '@/lib/corpus/problem'

const PRINTED_PROBLEMS = 100
/** Lines of one kind, in one column, before the rest of them is only counted. */
const LINES_OF_A_KIND = 20

const tableOf = (file: string) => file.replace(/^.*\//, '').replace(/\.csv$/, '')
const kindOf = ({ file, column, message }: Problem) => [file, column, message.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…')].join('\0')

const MISSING_ROW = / is not in (\w+)$/
const OUTSIDE_EXCERPT = / is not among the events of the excerpt /
/** The table whose rows a problem is about, though it stands in another. */
const otherTable = ({ message }: Problem) => MISSING_ROW.exec(message)?.[1] ?? (OUTSIDE_EXCERPT.test(message) ? 'excerpts' : undefined)

/** Rows that are not there, or not as they should be, because rows of their table have problems themselves: mend those first. */
function refersToFaulty(problems: readonly Problem[]): (problem: Problem) => boolean {
  const faulty = new Set(problems.filter((problem) => otherTable(problem) === undefined).map(({ file }) => tableOf(file)))
  return (problem) => faulty.has(otherTable(problem) ?? '')
}

const MISPLACED_FILE = /^the columns are separated by /
const MISPLACED_ROW = /^the row has \d+ cells$/
const rowOf = ({ file, row }: Problem) => `${file}:${row}`

/** Cells that stand in another column than they belong to, since the columns of their file or row are not told apart. */
function isMisplaced(problems: readonly Problem[]): (problem: Problem) => boolean {
  const files = new Set(problems.filter(({ message }) => MISPLACED_FILE.test(message)).map(({ file }) => file))
  const rows = new Set(problems.filter(({ message }) => MISPLACED_ROW.test(message)).map(rowOf))
  return (problem) => {
    if (MISPLACED_FILE.test(problem.message)) return false
    return files.has(problem.file) || (rows.has(rowOf(problem)) && !MISPLACED_ROW.test(problem.message))
  }
}

const ONE_OF = /^one of ([^;]+)$/
const GIVEN = /^"([^"\\]+)"/

/** Where a problem names what would have been right: which of them was probably meant. */
function withNearMiss(problem: Problem): Problem {
  const [, choices] = ONE_OF.exec(problem.expected) ?? []
  const [, given] = GIVEN.exec(problem.message) ?? []
  const near = choices && given && nearMiss(given, choices.split(', '))
  return near ? { ...problem, expected: `${problem.expected}; did you mean ${near}?` } : problem
}

const followedOn = (references: number): string[] => {
  if (references === 0) return []
  return [
    references === 1
      ? '1 reference to a row with problems of its own is not listed; it may be right once those are mended.'
      : `${references} references to rows with problems of their own are not listed; they may be right once those are mended.`,
  ]
}

const misplaced = (cells: number): string[] => {
  if (cells === 0) return []
  return [
    cells === 1
      ? '1 problem of a row whose cells stand in the wrong columns is not listed; it may be gone once that is mended.'
      : `${cells} problems of rows whose cells stand in the wrong columns are not listed; they may be gone once that is mended.`,
  ]
}

/**
 * A line per problem, causes only, at most a hundred and at most twenty of a kind; then how many more there are.
 * @param problemCount how many there are in all, of which `problems` may be the first
 */
export function problemReport(problems: readonly Problem[], problemCount: number): string {
  const follows = isMisplaced(problems)
  const inPlace = problems.filter((problem) => !follows(problem))
  const refers = refersToFaulty(problems)
  const causes = inPlace.filter((problem) => !refers(problem))
  const ofKind = new Map<string, number>()
  const listed = causes
    .filter((problem) => {
      const place = (ofKind.get(kindOf(problem)) ?? 0) + 1
      ofKind.set(kindOf(problem), place)
      return place <= LINES_OF_A_KIND
    })
    .slice(0, PRINTED_PROBLEMS)
  const lines = [
    ...listed.map((problem) => problemLine(withNearMiss(problem))),
    ...misplaced(problems.length - inPlace.length),
    ...followedOn(inPlace.length - causes.length),
  ]
  if (problemCount > listed.length + problems.length - causes.length)
    lines.push(`${problemCount} problems in all; ${listed.length} are listed.`)
  return `${lines.join('\n')}\n`
}

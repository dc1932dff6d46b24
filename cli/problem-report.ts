import { type Problem, problemLine } from '@/lib/corpus/problem'

const PRINTED_PROBLEMS = 100
/** Lines of one kind, in one column, before the rest of them is only counted. */
const LINES_OF_A_KIND = 20

const MISSING_ROW = / is not in (\w+)$/
const tableOf = (file: string) => file.replace(/^.*\//, '').replace(/\.csv$/, '')
const kindOf = ({ file, column, message }: Problem) => [file, column, message.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…')].join('\0')

/** Rows that are not there because rows of their table have problems themselves: mend those first. */
function followsOn(problems: readonly Problem[]): (problem: Problem) => boolean {
  const faulty = new Set(problems.filter(({ message }) => !MISSING_ROW.test(message)).map(({ file }) => tableOf(file)))
  return ({ message }) => faulty.has(MISSING_ROW.exec(message)?.[1] ?? '')
}

/**
 * A line per problem, causes only, at most a hundred and at most twenty of a kind; then how many more there are.
 * @param problemCount how many there are in all, of which `problems` may be the first
 */
export function problemReport(problems: readonly Problem[], problemCount: number): string {
  const isFollowOn = followsOn(problems)
  const causes = problems.filter((problem) => !isFollowOn(problem))
  const ofKind = new Map<string, number>()
  const listed = causes
    .filter((problem) => {
      const place = (ofKind.get(kindOf(problem)) ?? 0) + 1
      ofKind.set(kindOf(problem), place)
      return place <= LINES_OF_A_KIND
    })
    .slice(0, PRINTED_PROBLEMS)
  const lines = listed.map(problemLine)
  const followOns = problems.length - causes.length
  if (followOns > 0)
    lines.push(
      followOns === 1
        ? '1 reference to a row with problems of its own is not listed; it may be right once those are mended.'
        : `${followOns} references to rows with problems of their own are not listed; they may be right once those are mended.`,
    )
  if (problemCount > listed.length + followOns) lines.push(`${problemCount} problems in all; ${listed.length} are listed.`)
  return `${lines.join('\n')}\n`
}

import { z } from 'zod'
import { descriptionSchema } from '@/lib/corpus/description'
import { type ProblemLog, shown } from '@/lib/corpus/problem'
import { type CorpusDescription, TABLE_NAMES, TABLES, type TableName } from '@/lib/corpus/tables'

export const DESCRIPTOR_FILE = 'datapackage.json'
export const DESCRIPTOR_SIZE_LIMIT = 4_000_000
const NESTING_LIMIT = 32

/** What `datapackage.json` says: the corpus, and the file of each table, relative to the directory. */
export interface Descriptor {
  description?: CorpusDescription
  paths: Map<TableName, string>
}

const resourceSchema = z.looseObject({
  name: z.enum(TABLE_NAMES, `expected a table: ${TABLE_NAMES.join(', ')}`),
  path: z
    .string('expected text')
    .refine(isPlainRelativePath, 'expected the path of a file inside the corpus directory, with / between folders'),
  encoding: z
    .string()
    .regex(/^utf-?8$/i, 'expected utf-8')
    .optional(),
  dialect: z.looseObject({ delimiter: z.literal(',', 'expected a comma').optional() }).optional(),
})

function isPlainRelativePath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a file name
  if (/^[/~]|[\\\u0000-\u001F]|^[a-z][a-z0-9+.-]*:/i.test(path)) return false
  return path.split('/').every((part) => part !== '..' && part !== '')
}

/** Reads `datapackage.json`; whatever is wrong goes to the log, and nothing comes back when it is not a JSON object. Properties that Data Package allows and Parallax has no use for are passed over. */
export function readDescriptor(bytes: Buffer, log: ProblemLog): Descriptor | undefined {
  const report = (column: string, message: string, expected: string) =>
    log.add({ file: DESCRIPTOR_FILE, row: 1, column, message, expected })
  const content = parseJson(bytes, report)
  if (!content) return undefined
  const description = descriptionSchema.safeParse(content)
  for (const issue of description.error?.issues ?? []) reportIssue(issue, content, '', report)
  return { description: description.data as CorpusDescription | undefined, paths: readResources(content.resources, report) }
}

type Report = (column: string, message: string, expected: string) => void

function parseJson(bytes: Buffer, report: Report): Record<string, unknown> | undefined {
  const expected = `a Data Package descriptor: a JSON object with name, title and resources`
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (nestingOf(source) > NESTING_LIMIT) {
      report('-', 'the file is nested too deeply', `at most ${NESTING_LIMIT} levels`)
      return undefined
    }
    const content: unknown = JSON.parse(source)
    if (content && typeof content === 'object' && !Array.isArray(content)) return content as Record<string, unknown>
    report('-', 'the file does not hold a JSON object', expected)
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON (${shown(error.message)})` : 'is not UTF-8'
    report('-', `the file ${reason}`, expected)
  }
  return undefined
}

/** Levels of brackets outside of strings. A loop, since a pattern for strings takes quadratic time on one that is never closed. */
function nestingOf(source: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] as string
    if (isInString && character === '\\') at += 1
    else if (character === '"') isInString = !isInString
    else if (!isInString && (character === '[' || character === '{')) depth += 1
    else if (!isInString && (character === ']' || character === '}')) depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function reportIssue(issue: z.core.$ZodIssue, content: unknown, prefix: string, report: Report): void {
  const path = issue.path.map(String).join('.')
  const value = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], content)
  const message = value === undefined ? 'is missing' : `${shown(typeof value === 'string' ? value : JSON.stringify(value))} cannot be used`
  report(prefix + path || '-', value === undefined ? `${prefix}${path} ${message}` : message, issue.message)
}

function readResources(resources: unknown, report: Report): Map<TableName, string> {
  const paths = new Map<TableName, string>()
  if (!Array.isArray(resources)) {
    report('resources', 'resources is not a list', 'a list of { "name": table, "path": file }')
    return paths
  }
  resources.slice(0, 1000).forEach((resource: unknown, index) => {
    const parsed = resourceSchema.safeParse(resource)
    for (const issue of parsed.error?.issues ?? []) reportIssue(issue, resource, `resources.${index}.`, report)
    if (!parsed.data) return
    if (paths.has(parsed.data.name)) report(`resources.${index}.name`, `${parsed.data.name} stands twice`, 'each table once')
    else paths.set(parsed.data.name, parsed.data.path)
  })
  for (const name of TABLE_NAMES) {
    const { mandatory } = TABLES[name] as { mandatory?: true }
    if (mandatory && !paths.has(name)) report('resources', `the table ${name} is missing`, `a resource named ${name}`)
  }
  return paths
}

import { isCalendarDay } from '@/lib/corpus/calendar-day'
import { ID_PATTERN } from '@/lib/corpus/id-pattern'
import type { FilterSpec } from './parameters'

/** What a parameter's text turned out to be. `raw` is kept so that an invalid value can be shown. */
export type Outcome<T> = { value: T; invalid?: undefined } | { value?: undefined; invalid: string; raw: string }

const MAX_MEMBERS = 200
const MAX_MEMBER_LENGTH = 200
const MAX_TEXT_LENGTH = 200

/** What no text of a corpus may hold, as its check says, and what stands for bytes that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD-\uFFFF]|\p{Surrogate}/u

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Members in canonical order, each once. */
export const canonicalList = (members: readonly string[]): string[] => [...new Set(members)].sort(byText)

/** Commas and per cent signs inside a member are escaped, so that any name can be one. */
const escapeMember = (member: string) => member.replaceAll('%', '%25').replaceAll(',', '%2C')
const unescapeMember = (member: string) => member.replace(/%(25|2C)/gi, (_, code: string) => (code === '25' ? '%' : ','))

const normalSpace = (text: string) => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

function listProblem(members: readonly string[], valid: (member: string) => boolean, expected: string): string | undefined {
  if (members.length > MAX_MEMBERS) return `has ${members.length} members; at most ${MAX_MEMBERS} are allowed`
  const wrong = members.find((member) => member.length > MAX_MEMBER_LENGTH || !valid(member))
  return wrong === undefined ? undefined : `"${wrong.slice(0, 60)}" is not ${expected}`
}

const problemIn: Record<FilterSpec['kind'], (value: string | string[], spec: FilterSpec) => string | undefined> = {
  list: (value) => listProblem(value as string[], (id) => ID_PATTERN.test(id), 'an id; ids have lower-case letters, digits and hyphens'),
  words: (value) => listProblem(value as string[], (word) => word !== '', 'a name'),
  choices: (value, spec) =>
    listProblem(value as string[], (choice) => spec.choices?.includes(choice) ?? false, `one of ${spec.choices?.join(', ')}`),
  day: (value) => (isCalendarDay(value as string) ? undefined : `"${(value as string).slice(0, 60)}" is not a day of the form 2017-07-30`),
  text: (value) => {
    if ((value as string).length > MAX_TEXT_LENGTH) return `is longer than ${MAX_TEXT_LENGTH} characters`
    return /[\p{L}\p{N}]/u.test(value as string) ? undefined : 'has no word to search for'
  },
}

function decode(text: string, kind: FilterSpec['kind']): string | string[] {
  if (kind === 'text') return normalSpace(text)
  if (kind === 'day') return text
  return canonicalList(text.split(',').map(kind === 'words' ? unescapeMember : (member) => member))
}

/** Reads the value of a filter; lists come out in canonical order. */
export function parseFilterValue(text: string, spec: FilterSpec): Outcome<string | string[]> {
  if (text === '') return { invalid: 'is empty', raw: text }
  if (UNSAFE.test(text)) return { invalid: 'contains characters that no text has', raw: text }
  const value = decode(text, spec.kind)
  const problem = problemIn[spec.kind](value, spec)
  return problem ? { invalid: problem, raw: text } : { value }
}

/** Writes the value of a filter in its canonical form. */
export function serialiseFilterValue(value: string | readonly string[], spec: FilterSpec): string {
  if (typeof value === 'string') return spec.kind === 'text' ? normalSpace(value) : value
  return canonicalList(value)
    .map(spec.kind === 'words' ? escapeMember : (member) => member)
    .join(',')
}

/** `rev` names a revision by the first twelve hex digits of its id. */
export const parseRevision = (text: string): Outcome<string> =>
  /^[0-9a-f]{12}$/.test(text) ? { value: text } : { invalid: 'is not a revision; expected 12 hex digits', raw: text }

/** A short text without control characters, such as the key of a row. */
export function parsePlainText(text: string, maxLength: number): Outcome<string> {
  if (text.length > maxLength) return { invalid: `is longer than ${maxLength} characters`, raw: text }
  return text === '' || UNSAFE.test(text) ? { invalid: 'is empty or contains characters that no text has', raw: text } : { value: text }
}

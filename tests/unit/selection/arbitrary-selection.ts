import fc from 'fast-check'
import { isCalendarDay } from '@/lib/corpus/calendar-day'
import { canonicalList } from '@/lib/selection/filter-values'
import { FILTER_NAMES, FILTERS, type FilterSpec, type Filters, type Selection } from '@/lib/selection/parameters'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD-\uFFFF]|\p{Surrogate}/u
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !unsafe.test(text))
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const search = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !unsafe.test(text))
const list = (member: fc.Arbitrary<string>) => fc.array(member, { minLength: 1, maxLength: 6 }).map(canonicalList)

function filterValue(spec: FilterSpec): fc.Arbitrary<string | string[]> {
  if (spec.kind === 'list') return list(id)
  if (spec.kind === 'words') return list(word)
  if (spec.kind === 'choices') return list(fc.constantFrom(...(spec.choices ?? [])))
  return spec.kind === 'day' ? day.filter(isCalendarDay) : search
}

/** Any valid selection in canonical form, whatever ids it names. */
export const arbitrarySelection: fc.Arbitrary<Selection> = fc
  .record(
    {
      filters: fc.record(Object.fromEntries(FILTER_NAMES.map((name) => [name, filterValue(FILTERS[name])])), { requiredKeys: [] }),
      rev: fc.stringMatching(/^[0-9a-f]{12}$/),
    },
    { requiredKeys: ['filters'] },
  )
  .map(({ filters, rev }) => {
    const { from, to } = filters as Filters
    const ordered = from && to && from > to ? { ...filters, from: to, to: from } : filters
    return rev ? { filters: ordered as Filters, rev } : { filters: ordered as Filters }
  })

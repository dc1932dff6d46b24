import { FILTERS, type FilterName } from '@/lib/selection/parameters'

/** A form cannot join the members of a list by commas: what it sends carries this parameter and is brought into the written form. */
export const SENT_BY_FORM = 'apply'

type Parameters = Record<string, string | string[] | undefined>

const isList = (name: string) => Object.hasOwn(FILTERS, name) && ['list', 'words', 'choices'].includes(FILTERS[name as FilterName].kind)

/** The query that a submitted filter form means, without `?`; null when the address was not sent by a form. */
export function queryOfForm(parameters: Parameters): string | null {
  if (!(SENT_BY_FORM in parameters)) return null
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (name === SENT_BY_FORM || value === undefined) continue
    const values = (Array.isArray(value) ? value : [value]).filter((part) => part.trim() !== '')
    if (values.length === 0) continue
    if (isList(name)) query.set(name, [...new Set(values.flatMap((part) => part.split(',')))].sort().join(','))
    else for (const part of values) query.append(name, part)
  }
  return query.toString().replaceAll('%2C', ',')
}

import type { Filter } from './asked'

const inOrder = (days: readonly (string | null)[]) => days.filter((day) => day !== null && day !== '').sort() as string[]
const latest = (days: readonly (string | null)[]) => inOrder(days).at(-1)
const earliest = (days: readonly (string | null)[]) => inOrder(days)[0]

/** The page on the server with the filter of a saved page on top of its own. */
export function liveAddress(address: string, { outlets, from, to }: Filter, all: readonly string[]): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const set = (name: string, value: string | undefined) => value && url.searchParams.set(name, value)
  if (outlets.length < all.length) set('outlet', [...outlets].sort().join(','))
  set('from', latest([url.searchParams.get('from'), from]))
  set('to', earliest([url.searchParams.get('to'), to]))
  return url.href
}

import { columnAnchor } from './search-columns'

/** So many columns stand beside each other on a wide screen. */
const IN_SIGHT = 4

/** The outlets whose columns stand side by side, with the way to each: on a narrow screen all but the first are out of sight. */
export function OutletJumps({ outlets }: { outlets: { id: string; name: string; n: number }[] }) {
  if (outlets.length < 2) return null
  return (
    <nav aria-label="Outlets side by side" className={`mt-3 text-small ${outlets.length > IN_SIGHT ? '' : 'lg:hidden'}`}>
      <ul className="flex flex-wrap gap-x-4">
        {outlets.map(({ id, name, n }) => (
          <li key={id} className="flex min-h-8 items-center gap-1">
            <a href={`#${columnAnchor(id)}`}>{name}</a> <span className="text-ink-2 tabular-nums">{n}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

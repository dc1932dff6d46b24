import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'

interface CountedLinksProps {
  /** The most frequent first. */
  items: { id: string; name: string; n: number }[]
  /** More than these wait folded. */
  shown?: number
  color: string
  hrefOf: (id: string) => string
  /** How many there are where not all are given, and where they are. */
  all?: { total: number; href: string }
}

function Lines({ items, color, hrefOf, largest }: Omit<CountedLinksProps, 'shown' | 'all'> & { largest: number }) {
  return (
    <ul className="max-w-3xl">
      {items.map(({ id, name, n }) => (
        <li key={id} className="grid grid-cols-[minmax(9rem,1fr)_3rem_minmax(2rem,12rem)] items-center gap-x-4 py-1 text-small">
          <PageLink href={hrefOf(id)}>{name}</PageLink>
          <span className="text-right tabular-nums">
            {n}
            <span className="sr-only"> {n === 1 ? 'excerpt' : 'excerpts'}</span>
          </span>
          <span aria-hidden="true" className="block h-1" style={{ background: color, width: `${(100 * n) / largest}%`, minWidth: 2 }} />
        </li>
      ))}
    </ul>
  )
}

/** Names with the number of excerpts behind each, which they lead to. */
export function CountedLinks({ items, shown = 12, all, ...rest }: CountedLinksProps) {
  const largest = Math.max(1, ...items.map(({ n }) => n))
  const others = items.slice(shown)
  return (
    <>
      <Lines items={items.slice(0, shown)} largest={largest} {...rest} />
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="button">
            {plural(others.length, 'more', 'more')}
            {all && all.total > items.length && ` of ${all.total.toLocaleString('en-GB')}`}
          </summary>
          <div className="mt-2">
            <Lines items={others} largest={largest} {...rest} />
            {all && all.total > items.length && (
              <p className="mt-2">
                <PageLink className="button" href={all.href}>
                  All {plural(all.total, 'name')}
                </PageLink>
              </p>
            )}
          </div>
        </details>
      )}
    </>
  )
}

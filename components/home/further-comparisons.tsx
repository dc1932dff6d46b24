import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { pagePath } from '@/lib/api/paths'
import type { Comparison } from './striking-comparison'

const range = ({ values }: Comparison) => [values.at(0)?.label, values.at(-1)?.label].filter(Boolean).join(' to ')

/** More numbers on which accounts differ, a line each. */
export function FurtherComparisons({ corpus, comparisons }: { corpus: string; comparisons: Comparison[] }) {
  if (comparisons.length === 0) return null
  return (
    <section aria-labelledby="further" className="mt-16 border-t-2 border-ink pt-4">
      <h2 id="further" className="text-title">
        Other numbers on which accounts differ
      </h2>
      <ul className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {comparisons.map((comparison) => (
          <li key={comparison.event + comparison.title}>
            <PageLink
              href={pagePath.event(corpus, comparison.event, `family=${encodeURIComponent(comparison.family)}`)}
              className="group block no-underline"
            >
              <span className="block text-small text-ink-2">{comparison.eventTitle}</span>
              <span className="mt-1 block font-serif text-title underline decoration-ink-3 decoration-1 underline-offset-4 group-hover:decoration-current">
                {range(comparison)}
              </span>
              <span className="mt-1 block text-small">
                {comparison.title} · {plural(comparison.accounts, 'account').replace(' ', '\u00a0')}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

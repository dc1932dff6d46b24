import { StanceGlyph } from '@/components/charts/stance-glyph'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { Stance } from '@/lib/api/contract'
import type { TargetStances } from './stance-counts'

interface StanceListProps {
  targets: TargetStances[]
  hrefOf: (target: string, stance: Stance) => string
}

/** Toward each target, how many actors an outlet says to hold which stance. */
export function StanceList({ targets, hrefOf }: StanceListProps) {
  return (
    <ul className="max-w-4xl">
      {targets.map(({ target, name, actors, stances }) => (
        <li key={target} className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-2">
          <span>
            {name} <span className="text-small text-ink-2">{plural(actors, 'actor')}</span>
          </span>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
            {stances.map(({ stance, actors: n }) => (
              <li key={stance}>
                <PageLink href={hrefOf(target, stance)}>
                  <span className="inline-block align-middle">
                    <StanceGlyph stance={stance} modality="holds" />
                  </span>{' '}
                  {stance} <span className="tabular-nums">{n}</span>
                </PageLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

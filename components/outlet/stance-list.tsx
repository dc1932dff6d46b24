'use client'

import { StanceGlyph } from '@/components/charts/stance-glyph'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import type { Packed } from '@/lib/api/packed-rows'
import type { TargetStances } from './stance-counts'

interface ListedTarget extends TargetStances {
  stances: (TargetStances['stances'][number] & { href: string })[]
}

/** Toward each target, how many actors an outlet says to hold which stance. */
export function StanceList({ targets }: { targets: Packed<ListedTarget[]> }) {
  return (
    <ul className="max-w-4xl">
      {useUnpacked(targets).map(({ target, name, actors, stances }) => (
        <li key={target} className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-2">
          <span>
            {name} <span className="text-small text-ink-2">{plural(actors, 'actor')}</span>
          </span>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
            {stances.map(({ stance, actors: n, href }) => (
              <li key={stance}>
                <PageLink href={href}>
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

import { valueLabel } from '@/components/charts/value-label'
import { claimSubject } from '@/components/excerpts/fact-words'
import { PageLink } from '@/components/ui/page-link'
import type { FigureRow } from '@/lib/views/rows/figures'

interface OwnClaimsProps {
  rows: FigureRow[]
  nameOf: (actor: string) => string | undefined
  hrefOf: (claim: string) => string
}

/** What an outlet states in its own voice, a line each; every line leads to its passage. */
export function OwnClaims({ rows, nameOf, hrefOf }: OwnClaimsProps) {
  return (
    <ul className="max-w-4xl">
      {rows.map((row) => (
        <li key={row.claim} className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[1fr_14rem]">
          <span>
            {claimSubject(row)}
            <span className="block text-small text-ink-2">{row.event_title}</span>
          </span>
          <PageLink href={hrefOf(row.claim)} className="font-semibold sm:text-right">
            {valueLabel(row, nameOf)}
          </PageLink>
        </li>
      ))}
    </ul>
  )
}

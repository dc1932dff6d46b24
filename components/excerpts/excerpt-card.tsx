import type { CSSProperties, ReactNode } from 'react'

import { plural } from '@/components/ui/plural'
import type { Excerpt } from '@/lib/api/contract'
import { publicationInWords } from './dates'
import type { Emphasis } from './emphasis'
import { FactList } from './fact-list'
import { hitParts } from './hit-parts'
import { MarkedText } from './marked-text'

interface ExcerptCardProps {
  excerpt: Excerpt
  color: string
  nameOf: (actor: string) => string | undefined
  /** The address of the outlet's page; without it its name leads nowhere. */
  outletHref?: string
  /** The address of the article's page; absent on that page itself. */
  articleHref?: string
  emphasis?: Emphasis
  /** Whether the outlet is named here, or already by what stands above. */
  withOutlet?: boolean
  /** The facts wait folded under their number. */
  folded?: boolean
  /** Summary and facts stand side by side where there is room. */
  wide?: boolean
}

function FoldedFacts({ count, open, children }: { count: number; open: boolean; children: ReactNode }) {
  if (count === 0) return null
  return (
    <details className="mt-2" open={open}>
      <summary className="inline-block border-b border-dotted border-ink-3 text-small text-ink-2 hover:text-accent">
        {plural(count, 'coded fact')}
      </summary>
      {children}
    </details>
  )
}

/** What a search found stands in the facts alone. */
const isFoundInFacts = ({ hits, summary, quote }: Excerpt) =>
  Boolean(hits?.length) && !hitParts(`${summary}\n${quote ?? ''}`, hits).some(({ isHit }) => isHit)

/** One excerpt: what the passage says, the facts in it, and where it stands. */
export function ExcerptCard({
  excerpt,
  color,
  nameOf,
  outletHref,
  articleHref,
  emphasis,
  withOutlet = true,
  folded = false,
  wide = false,
}: ExcerptCardProps) {
  const facts = <FactList excerpt={excerpt} emphasis={emphasis} nameOf={nameOf} />
  return (
    <article className={`border-b border-rule py-4 ${wide ? 'excerpt-wide' : ''}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-2">
        {withOutlet && (
          <span className="font-semibold text-ink">
            <span aria-hidden="true" className="outlet-dot" style={{ '--dot': color } as CSSProperties} />{' '}
            {outletHref ? <a href={outletHref}>{excerpt.outlet_name}</a> : excerpt.outlet_name}
          </span>
        )}
        {withOutlet && <span>{publicationInWords(excerpt)}</span>}
        {excerpt.paragraph !== null && <span>paragraph {excerpt.paragraph}</span>}
      </p>
      <p className="mt-1 font-serif text-reading">
        <MarkedText text={excerpt.summary} hits={excerpt.hits} />
      </p>
      {excerpt.quote && (
        <blockquote className="mt-2 border-l-2 border-ink-3 pl-3 font-serif text-reading">
          “<MarkedText text={excerpt.quote} hits={excerpt.hits} />”
        </blockquote>
      )}
      {folded ? (
        <FoldedFacts count={excerpt.claims.length + excerpt.positions.length} open={isFoundInFacts(excerpt)}>
          {facts}
        </FoldedFacts>
      ) : (
        facts
      )}
      {articleHref && (
        <p className="mt-3 text-small text-ink-2">
          From <a href={articleHref}>{excerpt.article_title}</a>
        </p>
      )}
    </article>
  )
}

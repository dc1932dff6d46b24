import type { CSSProperties, ReactNode } from 'react'

import { plural } from '@/components/ui/plural'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { CodeList } from './code-list'
import { codesApplied, countCodes } from './codes-applied'
import { publicationInWords } from './dates'
import type { Emphasis } from './emphasis'
import { FactList } from './fact-list'
import { hitParts } from './hit-parts'
import { MarkedText } from './marked-text'
import { excerptAnchor, placeInWords } from './passage'

interface ExcerptCardProps {
  excerpt: Excerpt
  color: string
  nameOf: (actor: string) => string | undefined
  /** The address of the outlet's page; without it its name leads nowhere. */
  outletHref?: string
  /** The address of the article's page; absent on that page itself, where the excerpt has its place. */
  articleHref?: string
  /** Whether the article is named here, or already by what stands above. */
  withArticle?: boolean
  emphasis?: Emphasis
  /** Words to be marked beside those that a search found. */
  marked?: readonly string[]
  /** Whether the outlet is named here, or already by what stands above. */
  withOutlet?: boolean
  /** The facts wait folded under their number. */
  folded?: boolean
  /** Summary and facts stand side by side where there is room. */
  wide?: boolean
}

function Folded({ label, open = false, children }: { label: string; open?: boolean; children: ReactNode }) {
  if (!label) return null
  return (
    <details className="mt-2" open={open}>
      <summary className="inline-block border-b border-dotted border-ink-3 text-small text-ink-2 hover:text-accent">{label}</summary>
      {children}
    </details>
  )
}

/** What is coded about the passage: the opened code first, then the facts, then the codes that wait folded. */
function Coded({ excerpt, emphasis, nameOf, folded }: Pick<ExcerptCardProps, 'excerpt' | 'emphasis' | 'nameOf' | 'folded'>) {
  const codes = codesApplied(excerpt, emphasis)
  const opened = codes.filter(({ emphasised }) => emphasised)
  const others = codes.filter(({ emphasised }) => !emphasised)
  const facts = <FactList excerpt={excerpt} emphasis={emphasis} nameOf={nameOf} isAfterOpened={opened.length > 0} />
  const count = excerpt.claims.length + excerpt.positions.length
  return (
    <div className="excerpt-coded">
      {opened.length > 0 && <CodeList codes={opened} />}
      {folded ? (
        <Folded label={count ? plural(count, 'coded fact') : ''} open={isFoundInFacts(excerpt)}>
          {facts}
        </Folded>
      ) : (
        facts
      )}
      <Folded label={others.length ? `${opened.length ? 'Also coded: ' : ''}${countCodes(others)}` : ''}>
        <CodeList codes={others} />
      </Folded>
    </div>
  )
}

/** What a search found stands in the facts alone. */
const isFoundInFacts = ({ hits, summary, quote }: Excerpt) =>
  Boolean(hits?.length) && !hitParts(`${summary}\n${quote ?? ''}`, hits).some(({ isHit }) => isHit)

const NONE: readonly string[] = []

/** One excerpt: what the passage says, the facts in it, and where it stands. */
export function ExcerptCard({
  excerpt,
  color,
  nameOf,
  outletHref,
  articleHref,
  withArticle = true,
  emphasis,
  marked = NONE,
  withOutlet = true,
  folded = false,
  wide = false,
}: ExcerptCardProps) {
  const place = placeInWords(excerpt)
  const anchor = excerptAnchor(excerpt.excerpt)
  const passageHref = `${articleHref ?? ''}#${anchor}`
  const hits = [...(excerpt.hits ?? []), ...marked]
  return (
    <article id={articleHref ? undefined : anchor} className={`excerpt border-b border-rule py-4 ${wide ? 'excerpt-wide' : ''}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-2">
        {withOutlet && (
          <span className="font-semibold text-ink">
            <span aria-hidden="true" className="outlet-dot" style={{ '--dot': color } as CSSProperties} />{' '}
            {outletHref ? <a href={outletHref}>{excerpt.outlet_name}</a> : excerpt.outlet_name}
          </span>
        )}
        {withOutlet && <span>{publicationInWords(excerpt)}</span>}
        {place && (articleHref && withArticle ? <span>{place}</span> : <a href={passageHref}>{place}</a>)}
      </p>
      <p className="mt-1 font-serif text-reading">
        <MarkedText text={excerpt.summary} hits={hits} />
      </p>
      {excerpt.quote && (
        <blockquote className="mt-2 border-l-2 border-ink-3 pl-3 font-serif text-reading">
          “<MarkedText text={excerpt.quote} hits={hits} />”
        </blockquote>
      )}
      <Coded excerpt={excerpt} emphasis={emphasis} nameOf={nameOf} folded={folded} />
      {articleHref && withArticle && (
        <p className="mt-3 text-small text-ink-2">
          From <a href={passageHref}>{excerpt.article_title}</a>
        </p>
      )}
    </article>
  )
}

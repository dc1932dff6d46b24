'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type CSSProperties, memo } from 'react'

import { Deferred } from '@/components/panels/deferred'
import { Pending } from '@/components/ui/pending'
import { plural } from '@/components/ui/plural'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { excerptsQuery } from '@/lib/api/queries'
import { publicationInWords } from './dates'
import { ExcerptCard } from './excerpt-card'

export interface ColumnOutlet {
  id: string
  name: string
  color: string
  /** The address of its excerpts. */
  href: string
}

interface ExcerptColumnsProps {
  outlets: ColumnOutlet[]
  nameOf: (actor: string) => string | undefined
  articleHref: (article: string) => string
  outletHref: (outlet: string) => string
  /** What stands in a column without excerpts. */
  nothing: string
  /** The address of the page with an outlet's excerpts alone. */
  aloneHref: (outlet: string) => string
  /** Columns that the server sends with the page; the others, further to the right, come when the reader does. */
  atOnce: number
}

interface OutletColumnProps extends Omit<ExcerptColumnsProps, 'outlets' | 'aloneHref' | 'atOnce'> {
  outlet: ColumnOutlet
  /** It has the whole width, so its cards stand in two columns where there is room. */
  alone: boolean
}

interface CardsProps extends Pick<ExcerptColumnsProps, 'nameOf'> {
  excerpts: Excerpt[]
  color: string
  articleHref: (article: string) => string
  /** Whether the column names its one article. */
  isOfOne: boolean
}

const Cards = memo(function Cards({ excerpts, color, nameOf, articleHref, isOfOne }: CardsProps) {
  return excerpts.map((excerpt) => (
    <div key={excerpt.excerpt} className="excerpt-of-column max-w-[70ch] break-inside-avoid">
      <ExcerptCard
        excerpt={excerpt}
        color={color}
        nameOf={nameOf}
        articleHref={articleHref(excerpt.article)}
        withOutlet={false}
        withArticle={!isOfOne}
        folded
      />
    </div>
  ))
})

const ColumnTitle = ({ outlet, href }: { outlet: ColumnOutlet; href: string }) => (
  <h3 className="font-sans text-body font-semibold">
    <a href={href}>{outlet.name}</a>
  </h3>
)

/** What stands in the place of a column that comes later. */
function ComingColumn({ outlet, href, aloneHref }: { outlet: ColumnOutlet; href: string; aloneHref: string }) {
  return (
    <section aria-label={outlet.name} className="min-h-96">
      <header className="border-t-4 pt-2" style={{ borderColor: outlet.color } as CSSProperties}>
        <ColumnTitle outlet={outlet} href={href} />
        <p className="text-small">
          <a href={aloneHref}>Its excerpts alone</a>
        </p>
      </header>
    </section>
  )
}

const COLUMN = 'min-w-72 flex-1 basis-0 snap-start'

function OutletColumn({ outlet, alone, nameOf, articleHref, outletHref, nothing }: OutletColumnProps) {
  const query = useQuery({ ...excerptsQuery(outlet.href), placeholderData: keepPreviousData })
  const { data } = query
  const articles = [...new Map(data?.excerpts.map((excerpt) => [excerpt.article, excerpt])).values()]
  const [only] = articles.length === 1 ? articles : []
  return (
    <section aria-label={outlet.name}>
      <header className="border-t-4 pt-2" style={{ borderColor: outlet.color } as CSSProperties}>
        <ColumnTitle outlet={outlet} href={outletHref(outlet.id)} />
        <p className="text-small text-ink-2">
          {data &&
            (data.total > data.excerpts.length
              ? `${data.excerpts.length} of ${plural(data.total, 'excerpt')}`
              : plural(data.total, 'excerpt'))}
        </p>
        {only && (
          <p className="mt-1 text-small text-ink-2">
            <a href={articleHref(only.article)}>{only.article_title}</a>, {publicationInWords(only)}
          </p>
        )}
      </header>
      <Pending query={query} noun={outlet.name} isEmpty={data?.total === 0} nothing={nothing}>
        <div className={alone ? 'gap-x-10 lg:columns-2' : undefined}>
          {data && (
            <Cards excerpts={data.excerpts} color={outlet.color} nameOf={nameOf} articleHref={articleHref} isOfOne={Boolean(only)} />
          )}
        </div>
      </Pending>
    </section>
  )
}

/** The excerpts side by side, a column per outlet; a narrow screen scrolls from one to the next, and on paper they stand one below the other. */
export function ExcerptColumns({ outlets, aloneHref, atOnce, ...rest }: ExcerptColumnsProps) {
  return (
    <div className="flex gap-8 overflow-x-auto max-md:snap-x max-md:scroll-p-1 print:flex-col">
      {outlets.map((outlet, place) => {
        const column = <OutletColumn outlet={outlet} alone={outlets.length === 1} {...rest} />
        if (place < atOnce) {
          return (
            <div key={outlet.id} className={COLUMN}>
              {column}
            </div>
          )
        }
        const coming = <ComingColumn outlet={outlet} href={rest.outletHref(outlet.id)} aloneHref={aloneHref(outlet.id)} />
        return (
          <Deferred key={outlet.id} before={coming} className={COLUMN}>
            {column}
          </Deferred>
        )
      })}
    </div>
  )
}

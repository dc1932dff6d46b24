'use client'

import { useQuery } from '@tanstack/react-query'
import { outletColors } from '@/components/charts/outlet-colors'
import { ROW_EMPHASES } from '@/components/charts/row-emphasis'
import { BeginsFurtherDown } from '@/components/excerpts/begins-further-down'
import { formsIn } from '@/components/excerpts/contexts-words'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { MoreExcerpts } from '@/components/excerpts/more-excerpts'
import { passageInWords } from '@/components/excerpts/passage'
import { TermInContext } from '@/components/excerpts/term-in-context'
import { ShareFold } from '@/components/share/share-fold'
import { Drawer } from '@/components/ui/drawer'
import { Pending } from '@/components/ui/pending'
import { plural } from '@/components/ui/plural'
import { pagePath } from '@/lib/api/paths'
import { contextsQuery } from '@/lib/api/queries'
import { contextsHref, hasContexts, type PageScope } from './page-scope'
import { useNameOfMark } from './use-name-of-mark'
import type { Opened } from './use-opened'
import type { PageSelection } from './use-page-selection'

interface ExcerptPanelProps {
  scope: PageScope
  opened: Opened
  page: PageSelection
  /** In the frame of another site, where no article's text is shown. */
  embedded?: boolean
  publicUrl?: string
}

/** The excerpts behind the mark that `open` names: exactly as many as the mark says. */
export function ExcerptPanel({ opened, embedded = false, ...rest }: ExcerptPanelProps) {
  const { mark } = opened
  return mark && <OpenPanel key={mark.href} mark={mark} opened={opened} embedded={embedded} {...rest} />
}

interface OpenPanelProps extends ExcerptPanelProps {
  mark: NonNullable<Opened['mark']>
}

function OpenPanel({ scope, mark, opened: { after, query }, page, embedded = false, publicUrl }: OpenPanelProps) {
  const { corpus } = scope
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const name = useNameOfMark(corpus.corpus, mark, (id) => names.get(id))
  const markInWords = name === mark.question ? undefined : name
  const excerpts = query.data?.pages.flatMap((one) => one.excerpts) ?? []
  const total = query.data?.pages[0]?.total
  const emphasis = ROW_EMPHASES[mark.view]?.(mark.row, mark.display)
  const next = query.data?.pages.at(-1)?.next
  const revision = page.selection.rev ? `rev=${page.selection.rev}` : ''
  const isInContext = hasContexts(mark.view) && !embedded
  const { data } = useQuery({ ...contextsQuery(contextsHref(corpus.corpus, mark.href)), enabled: isInContext })
  const contexts = isInContext ? data : undefined
  const marked = formsIn(contexts)
  const articleHref = (article: string) => pagePath.article(corpus.corpus, article, revision)
  return (
    <Drawer
      title={name}
      detail={total === undefined ? undefined : `${plural(total, 'excerpt')}, summed up in the coder’s words`}
      closeHref={page.hrefWith({ display: { open: '' } })}
      onClose={() => page.setDisplay({ open: '' })}
    >
      <Pending
        query={{ ...query, error: query.data ? null : query.error }}
        noun="the excerpts behind the mark"
        isEmpty={total === 0}
        nothing="No excerpt stands behind this mark."
      >
        {!embedded && (
          <ShareFold shared={mark.shared} part={total === 1 ? passageInWords(excerpts[0]) : markInWords} publicUrl={publicUrl} />
        )}
        {contexts && !after && <TermInContext contexts={contexts} speech={mark.display.speech ?? ''} articleHref={articleHref} />}
        {after && (
          <BeginsFurtherDown firstHref={page.hrefWith({ display: { after: '' } })} onFirst={() => void page.setDisplay({ after: '' })} />
        )}
        <MoreExcerpts
          query={query}
          shown={excerpts.length}
          total={total ?? 0}
          nextHref={next ? page.hrefWith({ display: { after: next } }) : undefined}
        >
          {excerpts.map((excerpt) => (
            <ExcerptCard
              key={excerpt.excerpt}
              excerpt={excerpt}
              color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
              nameOf={(id) => names.get(id)}
              outletHref={pagePath.outlet(corpus.corpus, excerpt.outlet, revision)}
              articleHref={articleHref(excerpt.article)}
              marked={marked}
              emphasis={emphasis}
            />
          ))}
        </MoreExcerpts>
      </Pending>
    </Drawer>
  )
}

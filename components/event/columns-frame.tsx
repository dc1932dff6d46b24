'use client'

import type { ReactNode } from 'react'
import { FrameFooter } from '@/components/panels/frame-footer'
import { columnLengths } from '@/components/panels/page-options'
import type { PageCorpus } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { ViewFrame } from '@/components/panels/view-frame'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import { Term } from '@/components/ui/term'

interface ColumnsFrameProps {
  corpus: PageCorpus
  total: number | undefined
  /** Outlets with excerpts that have no column. */
  others: number
  /** Excerpts in a column, one of `columnLengths`. */
  length: string
  page: PageSelection
  children: ReactNode
}

/** The frame of the excerpts side by side, with the way to more of them. */
export function ColumnsFrame({ corpus, total, others, length, page, children }: ColumnsFrameProps) {
  const longer = columnLengths[columnLengths.indexOf(length as (typeof columnLengths)[number]) + 1]
  return (
    <ViewFrame
      id="excerpts"
      question="What does each article say?"
      subtitle={
        <>
          Each <Term name="excerpt" /> summed up in the coder’s words, in the order of the article.{' '}
          {total !== undefined && `n = ${plural(total, 'excerpt')}.`}
          {others > 0 && ` ${plural(others, 'outlet')} with fewer excerpts can be chosen in the filters.`}
        </>
      }
      footer={<FrameFooter corpus={corpus}>{null}</FrameFooter>}
    >
      {children}
      {longer && total !== undefined && total > Number(length) && (
        <p className="mt-6">
          <StateLink
            className="button"
            href={page.hrefWith({ display: { 'excerpts.top': longer } })}
            onGo={() => page.setDisplay({ 'excerpts.top': longer })}
          >
            Show up to {longer} in each column
          </StateLink>
        </p>
      )}
    </ViewFrame>
  )
}

import type { ReactNode } from 'react'

interface ViewFrameProps {
  id: string
  /** The question that the view answers. */
  question: string
  /** What the view comes to, in a sentence. */
  finding?: string | null
  /** What is counted, its unit, n, and the filters in words. */
  subtitle: ReactNode
  tabs?: ReactNode
  /** What can be chosen about what is shown. */
  controls?: ReactNode
  footer: ReactNode
  children: ReactNode
  /** The frame is the page, its question the headline, and this the name of what it shows. */
  alone?: string
}

/** The frame every chart stands in: it makes sense when cut out. */
export function ViewFrame({ id, question, finding, subtitle, tabs, controls, footer, children, alone }: ViewFrameProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <section
      id={id}
      aria-labelledby={`${id}-question`}
      className={`scroll-mt-4 border-t-2 border-ink pt-4 ${alone ? 'mt-4' : 'mt-8 sm:mt-12'}`}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 max-sm:basis-full">
          <Heading id={`${id}-question`} className="text-title">
            {question}
          </Heading>
          {finding && <p className="mt-1 max-w-3xl font-serif text-reading">{finding.replaceAll(' %', '\u00a0%')}</p>}
          <p className="mt-1 max-w-3xl text-small text-ink-2">{subtitle}</p>
        </div>
        {tabs}
        {controls}
      </div>
      <div className="mt-3 sm:mt-6">
        {alone && <h2 className="sr-only">{alone}</h2>}
        {children}
      </div>
      {footer}
    </section>
  )
}

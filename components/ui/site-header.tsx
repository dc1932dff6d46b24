import { ThemeToggle } from './theme-toggle'
import { Wordmark } from './wordmark'

/** The head of every page. */
export function SiteHeader() {
  return (
    <header className="page-width">
      <a href="#main" className="button sr-only focus:not-sr-only focus:absolute focus:top-2 focus:z-10 focus:bg-paper">
        Skip to the content
      </a>
      <div className="flex h-16 items-center justify-between gap-4 border-b border-ink sm:h-20">
        <div className="flex items-baseline gap-6">
          <Wordmark />
          <p className="hidden text-small text-ink-2 md:block">One event, seen from several places</p>
        </div>
        <ThemeToggle />
      </div>
    </header>
  )
}

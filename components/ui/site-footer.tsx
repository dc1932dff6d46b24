import Link from 'next/link'

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="page-width mt-24 pb-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-ink pt-4 text-small text-ink-2">
        <p>Parallax says who differs from whom, and on whose word. It gives no verdict on who is right.</p>
        <p className="flex flex-wrap gap-x-6">
          <Link href="/docs/format" prefetch={false}>
            The corpus format
          </Link>
          <Link href="/docs/api" prefetch={false}>
            The API
          </Link>
          <a href="/api/corpora">Data as JSON</a>
        </p>
      </div>
    </footer>
  )
}

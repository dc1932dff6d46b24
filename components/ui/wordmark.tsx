import Link from 'next/link'

/** The name of the product, leading home. */
export function Wordmark() {
  return (
    <Link href="/" className="wordmark text-[1.75rem]" data-word="Parallax">
      Parallax
    </Link>
  )
}

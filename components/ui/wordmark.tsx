import Link from 'next/link'

/** The name of the product, leading home: one word, cut and seen from two places. */
export function Wordmark() {
  return (
    <Link href="/" className="wordmark text-[2rem]" data-word="Parallax">
      <span>Parallax</span>
    </Link>
  )
}

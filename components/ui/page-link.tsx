import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to a page whose address `pagePath` made: those are computed, so the list of known routes cannot check them. Nothing is fetched before it is
 * followed: every page is made when it is asked for, and a page of a corpus has hundreds of links.
 */
export const PageLink = ({ href, ...rest }: Omit<ComponentProps<typeof Link>, 'href'> & { href: string }) => (
  <Link href={href as Route} prefetch={false} {...rest} />
)

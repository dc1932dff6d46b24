'use client'

import type { ComponentProps } from 'react'

interface StateLinkProps extends Omit<ComponentProps<'a'>, 'onClick'> {
  /** The address that the change leads to: what works without JavaScript, in a new tab, and when copied. */
  href: string
  /** Makes the change in place. */
  onGo: () => void
}

/** A change of the page's state as a link. */
export function StateLink({ href, onGo, ...rest }: StateLinkProps) {
  return (
    <a
      href={href}
      onClick={(event) => {
        event.stopPropagation()
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onGo()
      }}
      {...rest}
    />
  )
}

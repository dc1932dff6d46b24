'use client'

import { createContext, type ReactNode, useContext } from 'react'

const HrefOfOutlet = createContext<((outlet: string) => string) | null>(null)

/** Parts of a page in which the names of outlets lead to these addresses; elsewhere, as in the frame of another site, they lead nowhere. */
export const OutletLinks = HrefOfOutlet.Provider

/** The name of an outlet at the head of a row, a column or a panel. It is no mark: it leads to the outlet, not to excerpts. */
export function OutletName({ outlet, children }: { outlet: string; children: ReactNode }) {
  const hrefOf = useContext(HrefOfOutlet)
  if (!hrefOf) return children
  return (
    <a className="outlet-name" href={hrefOf(outlet)} onClick={(event) => event.stopPropagation()}>
      {children}
    </a>
  )
}

'use client'

import { useLandmarkLabel } from './beside'
import { StateLink } from './state-link'

interface TabLinksProps<T extends string> {
  label: string
  tabs: readonly { id: T; title: string }[]
  current: T
  hrefOf: (id: T) => string
  onChoose: (id: T) => void
}

/** Ways to look at the same thing, each with an address of its own. */
export function TabLinks<T extends string>({ label, tabs, current, hrefOf, onChoose }: TabLinksProps<T>) {
  const name = useLandmarkLabel(label)
  return (
    <nav aria-label={name} className="flex flex-wrap gap-x-1 border-b border-rule">
      {tabs.map(({ id, title }) => (
        <StateLink
          key={id}
          href={hrefOf(id)}
          aria-current={id === current ? 'page' : undefined}
          className="tab-link"
          onGo={() => onChoose(id)}
        >
          {title}
        </StateLink>
      ))}
    </nav>
  )
}

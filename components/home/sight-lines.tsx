import type { CSSProperties } from 'react'

import type { Account } from './striking-comparison'

/** Per cent of the width between zero and the highest value: the highest dot stays inside. */
const SPAN = 98

/** From each account to where its number lies on one common scale that starts at zero. */
export function SightLines({ accounts, colorOf }: { accounts: Account[]; colorOf: (outlet: string) => string }) {
  return (
    <div aria-hidden="true" className="relative mt-4 hidden h-28 md:block">
      <svg
        className="absolute inset-x-0 top-0 h-24 w-full overflow-visible"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="presentation"
      >
        {accounts.map(({ label, place }, index) => (
          <line
            key={label}
            x1={(100 * index) / accounts.length}
            y1={0}
            x2={SPAN * place}
            y2={100}
            stroke="var(--ink-3)"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div className="absolute inset-x-0 top-24 border-t border-ink" />
      {accounts.map(({ label, place, bound, disputed, outlet }) => (
        <span
          key={label}
          className="sight-dot"
          data-bound={bound ?? undefined}
          data-disputed={disputed || undefined}
          style={{ '--at': `${SPAN * place}%`, '--dot': colorOf(outlet) } as CSSProperties}
        />
      ))}
      <span className="absolute top-26 left-0 text-small text-ink-3">0</span>
    </div>
  )
}

interface StatementDotProps {
  color: string
  disputed?: boolean
  relayed?: boolean
}

/** The sign of a claim in running text: the outlet's colour, hollow when disputed, a dashed ring when relayed. */
export function StatementDot({ color, disputed = false, relayed = false }: StatementDotProps) {
  return (
    <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <circle r={disputed ? 4.25 : 5} fill={disputed ? 'var(--paper)' : color} stroke={color} strokeWidth={disputed ? 2 : 0} />
      {relayed && <circle r="8" fill="none" stroke={color} strokeWidth="1.25" strokeDasharray="2.4 2" />}
    </svg>
  )
}

interface StatementDotProps {
  color: string
  disputed?: boolean
  relayed?: boolean
}

/** The sign of a claim in running text: the outlet's colour, hollow when disputed, a dashed ring when relayed. A page has thousands: what all share is in the style sheet. */
export function StatementDot({ color, disputed = false, relayed = false }: StatementDotProps) {
  return (
    <svg className="statement-dot" viewBox="-9 -9 18 18" aria-hidden="true">
      {disputed ? <circle r="4.25" stroke={color} /> : <circle r="5" fill={color} />}
      {relayed && <circle r="8" stroke={color} />}
    </svg>
  )
}

import type { ReactNode } from 'react'
import type { Modality, Stance } from '@/lib/api/contract/statement'

interface Look {
  color: string
  outline: string
  sign: string
}

/** Shapes differ as much as colours: circle and upward triangle for, square and downward triangle against, upright or level for neither. */
export const STANCE_LOOKS: Record<Stance, Look> = {
  recognises: { color: 'var(--stance-for-strong)', outline: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z', sign: 'M6.2 10.2L9 13L14 7.4' },
  supports: { color: 'var(--stance-for)', outline: 'M10 2L18.5 17H1.5Z', sign: 'M10 8V14.6M6.7 11.3H13.3' },
  waits: {
    color: 'var(--stance-wait)',
    outline: 'M2.5 5a2.5 2.5 0 0 1 2.5-2.5H15a2.5 2.5 0 0 1 2.5 2.5V15a2.5 2.5 0 0 1-2.5 2.5H5a2.5 2.5 0 0 1-2.5-2.5Z',
    sign: 'M7.7 6.5V13.5M12.3 6.5V13.5',
  },
  neutral: { color: 'var(--stance-neutral)', outline: 'M1.5 6.5H18.5V13.5H1.5Z', sign: 'M5 10H15' },
  questions: {
    color: 'var(--stance-against)',
    outline: 'M10 .8L19.2 10L10 19.2L.8 10Z',
    sign: 'M7.8 8.2A2.2 2.2 0 1 1 10 10.4V11.6M10 13.7V14.2',
  },
  condemns: { color: 'var(--stance-against)', outline: 'M10 18L1.5 3H18.5Z', sign: 'M10 5.6V10.6M10 12.8V13.2' },
  rejects: { color: 'var(--stance-against-strong)', outline: 'M2.5 2.5H17.5V17.5H2.5Z', sign: 'M6.4 6.4L13.6 13.6M13.6 6.4L6.4 13.6' },
}

export interface StanceGlyphProps {
  stance: Stance
  modality?: Modality
  /** The article disputes it: hollow. */
  disputed?: boolean
  /** Relayed of another outlet: a dashed ring. */
  relayed?: boolean
}

/** The place of a sign in the text. */
export const GlyphFrame = ({ children }: { children: ReactNode }) => (
  <svg className="stance-glyph" viewBox="-2 -2 24 24" aria-hidden="true">
    {children}
  </svg>
)

/** A stance as a sign of 24 by 24 pixels; decorative, so whoever uses it says it in words too. */
export const StanceGlyph = (look: StanceGlyphProps) => (
  <GlyphFrame>
    <StanceShapes {...look} />
  </GlyphFrame>
)

/** What a sign is drawn of. */
export function StanceShapes({ stance, modality = 'holds', disputed = false, relayed = false }: StanceGlyphProps) {
  const { color, outline, sign } = STANCE_LOOKS[stance]
  const hollow = disputed || modality === 'expected'
  const faded = modality === 'denied' || modality === 'withdrawn'
  return (
    <>
      <path
        d={outline}
        fill={hollow ? 'var(--paper)' : color}
        fillOpacity={faded && !hollow ? 0.28 : 1}
        stroke={color}
        strokeWidth="1.6"
        strokeDasharray={modality === 'expected' ? '3 2.2' : undefined}
      />
      <path d={sign} stroke={hollow || faded ? color : 'var(--paper)'} strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
      {modality === 'denied' && <path d="M-1 21L21 -1" stroke="var(--ink)" strokeWidth="2" />}
      {modality === 'withdrawn' && <path d="M21 16.5H8.5M12 12.5L8 16.5L12 20.5" stroke="var(--paper)" strokeWidth="5" />}
      {modality === 'withdrawn' && <path d="M21 16.5H8.5M12 12.5L8 16.5L12 20.5" stroke="var(--ink)" strokeWidth="2" />}
      {relayed && <circle cx="10" cy="10" r="11.2" stroke={color} strokeWidth="1.3" strokeDasharray="2.6 2.2" />}
    </>
  )
}

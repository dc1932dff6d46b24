import { middleOf } from '@/components/charts/figures/mark.model'
import { commonScale } from './common-scale'
import { ScaleMark } from './scale-mark'
import type { Comparison, GivenValue } from './striking-comparison'

interface SightLinesProps {
  values: GivenValue[]
  domain: Comparison['domain']
  colorOf: (outlet: string) => string
}

const AXIS = 96

/** From each value to where it lies on one common scale with zero on it. */
export function SightLines({ values, domain, colorOf }: SightLinesProps) {
  const placeOf = commonScale(domain)
  return (
    <div aria-hidden="true" className="relative mt-4 hidden md:block">
      <svg className="block h-32 w-full overflow-visible" role="presentation">
        {values.map(({ label, mark }, index) => (
          <line
            key={label}
            x1={`${(100 * index) / values.length}%`}
            y1={0}
            x2={`${placeOf(middleOf(mark))}%`}
            y2={AXIS}
            stroke="var(--ink-3)"
          />
        ))}
        <line x1="0" x2="100%" y1={AXIS} y2={AXIS} stroke="var(--ink)" />
        {values.map(({ label, mark, outlet, disputed }) => (
          <ScaleMark key={label} mark={mark} color={colorOf(outlet)} disputed={disputed} placeOf={placeOf} y={AXIS} />
        ))}
        <text x={`${placeOf(0)}%`} y={AXIS + 26} textAnchor={placeOf(0) > 0 ? 'middle' : 'start'} fill="var(--ink-3)" fontSize="14">
          0
        </text>
      </svg>
    </div>
  )
}

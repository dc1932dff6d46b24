import type { CorpusDetail } from '@/lib/api/contract/corpus'

const levels = ['full', 'partial', 'none'] as const

/** How completely the articles were searched, layer by layer: what an absence is to be measured by. */
export function CoverageTable({ counts }: { counts: CorpusDetail['coverage_counts'] }) {
  const layers = [...new Set(counts.map(({ layer }) => layer))]
  if (layers.length === 0) return <p>The corpus does not say what was searched for, so nothing can be called absent.</p>
  const count = (layer: string, coded: string) => counts.find((row) => row.layer === layer && row.coded === coded)?.n ?? 0
  return (
    <div className="overflow-x-auto self-start">
      <table className="w-full text-small">
        <caption className="mb-2 text-left text-ink-2">
          How completely the articles were searched, in pairs of an article and an event
        </caption>
        <thead>
          <tr>
            <th scope="col" className="table-head text-left">
              Searched for
            </th>
            {levels.map((level) => (
              <th key={level} scope="col" className="table-head pl-6 text-right">
                {level === 'none' ? 'not coded' : level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <tr key={layer}>
              <th scope="row" className="table-cell text-left font-normal">
                {layer}
              </th>
              {levels.map((level) => (
                <td key={level} className="table-cell text-right">
                  {count(layer, level)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

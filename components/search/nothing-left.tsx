import { StateLink } from '@/components/ui/state-link'

/** Stands where the excerpts would, with the way out. */
export function NothingLeft({ clearedHref, onClear }: { clearedHref: string; onClear: () => unknown }) {
  return (
    <div className="mt-6">
      <p>Nothing is left under these filters.</p>
      <p className="mt-3">
        <StateLink className="button" href={clearedHref} onGo={() => void onClear()}>
          Clear all filters
        </StateLink>
      </p>
    </div>
  )
}

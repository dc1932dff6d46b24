/** A map of the world in one equal-area projection, made from an atlas by `npm run geometry`. Lengths are in units of the map. */
export interface World {
  width: number
  height: number
  /** Outline of all land but Antarctica. */
  land: string
  /** Outlines by ISO 3166-1 alpha-3 code, of those large enough to have one. */
  shapes: Record<string, string>
  /** Centre of the largest part of every country, and its area: a country may be too small for an outline. */
  places: Record<string, [x: number, y: number, area: number]>
}

/** Per cent of the width between the ends of the scale: the outermost marks stay inside. */
const SPAN = 98

/** The place of a value on the scale, in per cent of its width. */
export function commonScale([low, high]: readonly [number, number]): (value: number) => number {
  const inset = low < 0 ? 100 - SPAN : 0
  return (value) => (high === low ? 0 : inset + ((SPAN - inset) * (value - low)) / (high - low))
}

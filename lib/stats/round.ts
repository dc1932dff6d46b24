/** Rounded half away from zero to a number of decimals; never −0. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale + 0
}

/** A family of metrics or targets as readers see it: `tally-sheets` is `Tally sheets`. */
export function familyTitle(family: string): string {
  const words = family.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `A`, `A and B`, `A, B and 3 more`: at most so many names. */
export function namesInWords(names: readonly string[], most: number): string {
  const more = names.length - most
  if (more > 0) return `${names.slice(0, most).join(', ')} and ${more} more`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

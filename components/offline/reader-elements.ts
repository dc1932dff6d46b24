/** All elements of a saved page, or of a part of it, that a selector names. */
export const all = <E extends HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
]

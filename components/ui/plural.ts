const grouped = new Intl.NumberFormat('en-GB')

/** `1 excerpt`, `1,200 excerpts`. */
export const plural = (n: number, one: string, many = `${one}s`) => `${grouped.format(n)} ${n === 1 ? one : many}`

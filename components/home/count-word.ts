const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** `Three`; figures from eleven on. */
export const countWord = (n: number) => words[n] ?? String(n)

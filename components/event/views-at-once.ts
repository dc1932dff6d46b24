/** How many views of an event, the first of all, the server sends with its page. */
export const VIEWS_AT_ONCE = 2
/** And how many columns of excerpts, those of the outlets with the most. */
export const COLUMNS_AT_ONCE = 4

/** How many views of an event, the first of all, the server sends with its page. */
export const VIEWS_AT_ONCE = 2

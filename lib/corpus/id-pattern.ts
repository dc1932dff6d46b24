/** Public ids, of rows and corpora. In a file of its own: the browser needs it, and none of the tables. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/

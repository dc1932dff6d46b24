/** Public ids, of rows and corpora. In a file of its own: the browser needs it, and none of the tables. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/
/** Characters of a corpus's name: it names a directory, and some file systems allow 255 bytes with what is put before it. */
export const CORPUS_NAME_LIMIT = 100

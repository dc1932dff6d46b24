const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The HTML of a frame that shows a chart in another site's page.
 * @param address absolute
 * @param width in pixels or per cent
 */
export const embedFrame = (address: string, title: string, width: string | number, height: number): string =>
  `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`

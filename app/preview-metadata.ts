import type { Metadata } from 'next'
import { publicOrigin } from '@/lib/api/server/public-origin'

/** What other sites show beside a link to a page. @param image path and query of its picture, 1200 by 630 pixels */
export function previewMetadata(title: string, description: string | undefined, image: string): Pick<Metadata, 'openGraph' | 'twitter'> {
  const images = [{ url: publicOrigin() + image, width: 1200, height: 630, alt: title }]
  return {
    openGraph: { type: 'article', siteName: 'Parallax', title, description, images },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

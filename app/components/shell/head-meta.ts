import type { MetaDescriptor } from '@remix-run/react'

/**
 * The tags of a page's head from what its loader says, but for the title, which the frame of all pages writes with the
 * name of the exchange. Without data (an error) the error page brings its own.
 */
export function headMeta(head: { title: string; description: string } | undefined): MetaDescriptor[] {
  if (!head) return []
  return [
    { name: 'description', content: head.description },
    { property: 'og:description', content: head.description },
  ]
}

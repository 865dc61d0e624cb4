import { useActionData, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/**
 * What was done just now, from the parameter `done` of the address: one of these sentences, or nothing. Once another form of
 * the page was sent it is old.
 */
export function Done({
  sentences,
  children,
}: {
  sentences: Readonly<Record<string, string>>
  /** What goes with the sentence: a link to what was made. */
  children?: ReactNode
}) {
  const done = useSearchParams()[0].get('done')
  const isOld = useActionData() !== undefined
  const sentence = !isOld && done !== null && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  if (!sentence) return null
  return (
    <div className="mb-6">
      <Notice kind="info">
        {sentence}
        {children ? <> {children}</> : null}
      </Notice>
    </div>
  )
}

import { Form, useRouteLoaderData } from '@remix-run/react'
import { followWords } from '../../i18n/follow.ts'
import { useWords } from '../../i18n/messages.tsx'

const look =
  'inline-flex min-h-8 items-center rounded border border-hairline px-3 text-13 whitespace-nowrap text-ink-soft no-underline hover:border-line hover:text-ink aria-pressed:border-lead aria-pressed:text-lead'

/**
 * Follows, or no longer follows, what the page shows. Where nobody is signed in it leads to a page that asks for that
 * first. `action` is the address of the follow.
 */
export function FollowButton({
  action,
  isFollowing,
  isSearch,
}: {
  action: string
  /** Undefined for a visitor. */
  isFollowing: boolean | undefined
  isSearch?: boolean
}) {
  const words = useWords(followWords)
  const csrf = useRouteLoaderData<{ csrf?: string }>('root')?.csrf
  const follow = isSearch ? words.followSearch : words.follow
  if (isFollowing === undefined)
    return (
      <a href={action} rel="nofollow" className={look}>
        {follow}
      </a>
    )
  return (
    <Form method="post" action={action} preventScrollReset className="inline-flex">
      <input type="hidden" name="csrf" value={csrf ?? ''} />
      <input type="hidden" name="intent" value={isFollowing ? 'unfollow' : 'follow'} />
      <button
        type="submit"
        aria-pressed={isFollowing}
        title={isFollowing ? words.unfollow : undefined}
        className={look}
      >
        {isFollowing ? words.followed : follow}
      </button>
    </Form>
  )
}

import type { AppLoadContext } from '@remix-run/node'
import { say } from '#app/domain/text.ts'
import { languageOfPath } from '#app/links.ts'
import { countUnreadInFrame } from '#db/queries/notices.server.ts'
import { formToken, readActor } from './session.server.ts'

/** What the frame of every page shows of the person who is signed in. */
export type SignedIn = {
  name: string
  isConfirmed: boolean
  isOperator: boolean
  /** An operator who has not given the second factor yet. */
  isOperatorPending: boolean
  /** The organisations to switch between, with the one acted for now. */
  organisations: { slug: string; name: string; isCurrent: boolean }[]
  /** At most 100: more are not counted. */
  unread: number
}

/** The signed-in person and the token of their forms, for the frame; nothing of both for a visitor. */
export async function viewSignedIn(
  context: AppLoadContext,
  request: Request,
): Promise<{ signedIn?: SignedIn; csrf?: string }> {
  // A page for everybody knows nobody.
  if (context.forEachVisitor) return {}
  const actor = await readActor(context, request)
  if (actor.kind !== 'person') return {}
  const language = languageOfPath(new URL(request.url).pathname)
  const { token } = await formToken(context, request)
  return {
    csrf: token,
    signedIn: {
      name: actor.name,
      isConfirmed: actor.isConfirmed,
      isOperator: actor.isOperator,
      isOperatorPending: actor.isOperatorPending,
      organisations: actor.memberships.map(({ slug, name, organisationId }) => ({
        slug,
        name: say(name, language),
        isCurrent: organisationId === actor.organisationId,
      })),
      unread: await countUnreadInFrame(context.exchange.database.read, actor.personId),
    },
  }
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { SecondFactorPage } from '#app/components/account/second-factor-page.tsx'
import { OwnSecondFactorForm } from '#app/domain/account/own-account-forms.ts'
import {
  offerSetUp,
  readSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from '#app/domain/account/own-second-factor.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireFreshPassword, requireGivenFactor, requirePermission } from '#app/http/guards.server.ts'
import { sessionHeader } from '#app/http/session.server.ts'
import { readActsFrom, redirectWith, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountPagesWords } from '#app/i18n/account-pages.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

const steps = ['set-up', 'codes', 'off'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requirePermission(context, request, 'account.see')
  const asked = new URL(request.url).searchParams.get('step')
  const { since, codesLeft, isOperator } = await readSecondFactor(context.exchange, actor.personId)
  // Without a second factor there is nothing to do but to set one up, and operators keep theirs.
  const step = steps.find(
    (each) => each === asked && (each === 'set-up' || since !== null) && !(each === 'off' && isOperator),
  )
  requireGivenFactor(request, actor)
  if (step) requireFreshPassword(request, actor)
  const words = accountPagesWords[language].secondFactor
  return {
    since: since === null ? undefined : formatMoment(since),
    codesLeft,
    isOperator,
    step,
    setUp: step === 'set-up' ? await offerSetUp(context.exchange, { actor, language }) : undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = linksIn(languageOf(params)).accountSecondFactor()
  const actor = await requirePermission(context, request, 'account.change')
  const form = await readForm(context, request, OwnSecondFactorForm)
  if (!form.ok) return form.response
  const { exchange } = context
  const { from } = await readActsFrom(context, request)
  try {
    if (form.data.intent === 'off')
      return redirectWith(`${page}?done=removed`, [
        await sessionHeader(context, await removeSecondFactor(exchange, { actor, from })),
      ])
    if (form.data.intent === 'codes') return data({ codes: await renewRecoveryCodes(exchange, { actor, from }) })
    const { codes, session } = await setUpSecondFactor(exchange, { actor, code: form.data.totp, from })
    // Not after a redirect: the codes can be shown in this answer only.
    return data({ codes }, { headers: { 'Set-Cookie': await sessionHeader(context, session) } })
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function SecondFactor() {
  const { head: _, ...state } = useLoaderData<typeof loader>()
  const sent = useActionData<{ codes?: string[] }>()
  return <SecondFactorPage {...state} codes={sent?.codes} />
}

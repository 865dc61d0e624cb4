import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { SecondFactorForms } from '#app/components/account/second-factor-forms.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { SecondFactorForm } from '#app/domain/account/account-forms.ts'
import { raiseSession, signInWithCode } from '#app/domain/account/give-second-factor.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { demoCode } from '#app/http/demo-accounts.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { readActor, sessionHeader } from '#app/http/session.server.ts'
import {
  answerWithToken,
  noSignInStepHeader,
  onwards,
  readActsFrom,
  readFactorState,
  readSignInStep,
  redirectWith,
  refuseTry,
  tokenPageHeaders,
} from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { demoAccountWords } from '#app/i18n/demo-accounts.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = accountWords[language]
  return answerWithToken(context, request, {
    state: await readFactorState(context, request),
    to: onwards(request),
    demo: await demoCode(context, request),
    head: pageHead(language, words.secondFactor.title, words.description),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const form = await readForm(context, request, SecondFactorForm)
  if (!form.ok) return form.response
  const { from, header } = await readActsFrom(context, request)
  const actor = await readActor(context, request)
  const step = await readSignInStep(context, request)
  const given =
    form.data.intent === 'totp'
      ? ({ kind: 'totp', code: form.data.totp } as const)
      : ({ kind: 'recovery', code: form.data.recoveryCode } as const)
  try {
    if (actor.kind !== 'person' && !step) throw new Refusal('stale', 'signInAgain')
    const session =
      actor.kind === 'person'
        ? await raiseSession(context.exchange, { actor, given, from })
        : step && (await signInWithCode(context.exchange, { step, given, from }))
    return redirectWith(onwards(request) ?? links.home(), [
      session && (await sessionHeader(context, session)),
      await noSignInStepHeader(context),
      header,
    ])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function SecondFactor() {
  const { state, to, demo } = useLoaderData<typeof loader>()
  const demoWords = useWords(demoAccountWords)
  const { links } = useSpeech()
  const { secondFactor: words } = useWords(accountWords)
  if (state === 'asked')
    return (
      <EntryPage title={words.title} lead={words.lead}>
        {demo ? (
          <Notice kind="info">{demo.code === undefined ? demoWords.wait : demoWords.code(demo.code)}</Notice>
        ) : null}
        <SecondFactorForms />
      </EntryPage>
    )
  const way = {
    over: { to: links.signIn(to), label: words.signIn },
    given: { to: to ?? links.home(), label: words.goOn },
    missing: { to: links.accountSecondFactor(), label: words.setUp },
  }[state]
  return (
    <EntryPage title={words.title} lead={words[state]}>
      <WayOn {...way} />
    </EntryPage>
  )
}

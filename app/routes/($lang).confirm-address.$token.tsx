import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { PasswordField } from '#app/components/account/password-field.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { Form } from '#app/components/form/form.tsx'
import { ConfirmLinkForm } from '#app/domain/account/account-forms.ts'
import { type ConfirmProof, confirmAddress, readConfirmLink } from '#app/domain/account/confirm-address.server.ts'
import { rotateSession } from '#app/domain/account/sessions.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { readActor, sessionHeader } from '#app/http/session.server.ts'
import {
  answerWithToken,
  onwards,
  readActsFrom,
  redirectWith,
  refuseTry,
  signInStepHeader,
  tokenPageHeaders,
} from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = accountWords[language]
  const link = await readConfirmLink(context.exchange, await opening(context, request, params.token))
  const head = pageHead(language, link ? words.confirmLink.title : words.confirmLink.overTitle, words.description)
  return answerWithToken(context, request, { link, head }, { status: link ? 200 : 404 })
}

/** Opening the link confirms nothing: programs that look through mails open links too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const form = await readForm(context, request, ConfirmLinkForm)
  if (!form.ok) return form.response
  try {
    const given = await opening(context, request, params.token)
    const confirmed = await confirmAddress(context.exchange, { ...given, proof: proofOf(form.data) })
    const { personId, isChange, signedIn } = confirmed
    const done = isChange ? 'changed' : 'confirmed'
    const to = onwards(request)
    const next = to ?? `${links.confirmAddress()}?done=${done}`
    if (signedIn?.step === 'done')
      return redirectWith(next, [await sessionHeader(context, signedIn.session), given.header])
    if (signedIn) {
      const { passwordChangedAt } = signedIn
      const step = await signInStepHeader(context, { personId, passwordChangedAt, at: Date.now() })
      return redirectWith(links.secondFactor(next), [step, given.header])
    }
    if (given.actor.kind !== 'person' || given.actor.personId !== personId)
      return redirectWith(`${links.signIn()}?${new URLSearchParams({ done, ...(to && { to }) })}`, [given.header])
    // One may do more from now on: the session gets another secret.
    const session = await rotateSession(context.exchange.database.write, given.actor.sessionId)
    return redirectWith(next, [session && (await sessionHeader(context, session)), given.header])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

async function opening(context: AppLoadContext, request: Request, token = '') {
  return { token, actor: await readActor(context, request), ...(await readActsFrom(context, request)) }
}

function proofOf(form: z.infer<typeof ConfirmLinkForm>): ConfirmProof {
  if (form.intent === 'password') return { how: 'password', password: form.password }
  return form.intent === 'choose' ? { how: 'choose', password: form.newPassword } : { how: 'here' }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ConfirmLink() {
  const { link } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { confirmLink: words, fields, problems } = useWords(accountWords)
  if (!link)
    return (
      <EntryPage title={words.overTitle} lead={words.over}>
        <WayOn to={links.signIn(links.confirmAddress())} label={words.overLink} />
      </EntryPage>
    )
  const { email, isChange, isKnownHere } = link
  if (isKnownHere)
    return (
      <EntryPage title={words.title} lead={isChange ? words.change(email) : words.confirm(email)}>
        <Form name="here" sentences={problems}>
          <Button>{words.button}</Button>
        </Form>
        <p className="text-15 text-ink-soft">{words.notMe}</p>
      </EntryPage>
    )
  return (
    <EntryPage title={words.title} lead={isChange ? words.changeBy(email) : words.confirmBy(email)}>
      <Form name="password" sentences={problems}>
        {/* For password managers: whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField label={fields.password} />
        <Button>{words.button}</Button>
      </Form>
      {isChange ? null : (
        <section className="grid gap-3 border-t border-hairline pt-5">
          <h2 className="text-18">{words.chooseTitle}</h2>
          <p className="text-15 text-ink-soft text-pretty">{words.choose}</p>
          <Form name="choose" sentences={problems}>
            <PasswordField name="newPassword" label={fields.newPassword} hint={fields.passwordHint} isNew />
            <Button look="plain">{words.chooseButton}</Button>
          </Form>
        </section>
      )}
      <p className="text-15 text-ink-soft">{words.notMe}</p>
    </EntryPage>
  )
}

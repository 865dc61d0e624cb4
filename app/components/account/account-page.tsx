import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { AccountFrame } from './account-frame.tsx'
import { DemoMail } from './mail-sent.tsx'
import { PasswordField } from './password-field.tsx'

export type AccountPageProps = {
  name: string
  email: string
  language: string
  isConfirmed: boolean
  /** Where the mail just sent can be read, in a demo. */
  mail: string | undefined
}

/** Name and language, mail address, password: a form each. */
export function AccountPage({ name, email, language, isConfirmed, mail }: AccountPageProps) {
  const { account: words, problems } = useWords(accountPagesWords)
  const { links } = useSpeech()
  return (
    <AccountFrame title={words.title}>
      <Done sentences={words.done} />
      {mail ? (
        <div className="mb-6">
          <DemoMail link={mail} />
        </div>
      ) : null}
      {isConfirmed ? null : (
        <div className="mb-6">
          <Notice kind="warn">
            {words.unconfirmed} <a href={links.confirmAddress()}>{words.confirm}</a>
          </Notice>
        </div>
      )}
      <section aria-labelledby="profile">
        <h2 id="profile" className="mb-4 text-20">
          {words.profileTitle}
        </h2>
        <Form name="profile" values={{ name, language }} sentences={problems} replace>
          <TextField name="name" label={words.name} hint={words.nameHint} autoComplete="name" maxLength={60} />
          <SelectField
            name="language"
            label={words.language}
            hint={words.languageHint}
            options={[
              { value: 'zh', label: words.languages.zh },
              { value: 'en', label: words.languages.en },
            ]}
          />
          <Button>{words.save}</Button>
        </Form>
      </section>
      <section aria-labelledby="address" className="mt-12">
        <h2 id="address" className="text-20">
          {words.addressTitle}
        </h2>
        <p className="mt-1 mb-4 max-w-text text-ink-soft text-pretty [overflow-wrap:anywhere]">
          {words.addressNow(email)}
        </p>
        <Form name="address" sentences={problems} replace>
          <TextField
            name="email"
            label={words.email}
            hint={words.addressHint}
            type="email"
            autoComplete="email"
            maxLength={254}
          />
          <PasswordField label={words.password} />
          <Button look="plain">{words.addressButton}</Button>
        </Form>
      </section>
      <section aria-labelledby="password" className="mt-12">
        <h2 id="password" className="text-20">
          {words.passwordTitle}
        </h2>
        <p className="mt-1 mb-4 max-w-text text-ink-soft text-pretty">{words.passwordLead}</p>
        <Form name="password" sentences={problems} replace>
          {/* For password managers: whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField label={words.password} />
          <PasswordField name="newPassword" label={words.newPassword} hint={words.newPasswordHint} isNew />
          <Button look="plain">{words.passwordButton}</Button>
        </Form>
      </section>
    </AccountFrame>
  )
}

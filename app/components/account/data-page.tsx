import { useActionData } from '@remix-run/react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { FormState } from '../../domain/form-state.ts'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { AccountFrame } from './account-frame.tsx'
import { PasswordField } from './password-field.tsx'

export type DataPageProps = {
  email: string
  /** Organisations this person is the only owner of: while there are any, the account stays. */
  ownedAlone: readonly { slug: string; name: Said }[]
}

/** What is kept about a person: to take along, or to have it deleted. */
export function DataPage({ email, ownedAlone }: DataPageProps) {
  const { data: words, problems } = useWords(accountPagesWords)
  const { links } = useSpeech()
  const sent = useActionData<{ form?: FormState }>()?.form
  return (
    <AccountFrame title={words.title}>
      <section aria-labelledby="export">
        <h2 id="export" className="text-20">
          {words.exportTitle}
        </h2>
        <p className="mt-1 mb-4 max-w-text text-pretty">{words.exportLead}</p>
        <a
          href={links.accountExport()}
          className="inline-block rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink"
        >
          {words.exportButton}
        </a>
        <p className="mt-2 text-13 text-ink-soft">{words.exportAsks}</p>
      </section>
      <section aria-labelledby="delete" className="mt-12">
        <h2 id="delete" className="text-20">
          {words.deleteTitle}
        </h2>
        <p className="mt-1 mb-4 max-w-text text-pretty">{words.deleteLead}</p>
        {ownedAlone.length > 0 ? (
          <div className="max-w-text">
            <Notice kind="warn">
              <p>{words.ownedAlone}</p>
              <ul className="mt-1 list-disc pl-5">
                {ownedAlone.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={links.organisationMembers(slug)}>
                      <Marked said={name} />
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          </div>
        ) : (
          <details open={sent !== undefined}>
            <summary className="cursor-pointer py-1 text-lead">{words.deleteOpen}</summary>
            <div className="mt-4">
              <Form name="delete" sentences={problems} replace>
                <TextField
                  name="address"
                  label={words.address}
                  hint={<span className="[overflow-wrap:anywhere]">{words.addressHint(email)}</span>}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={300}
                />
                <PasswordField label={words.password} />
                <Button look="stop">{words.deleteButton}</Button>
              </Form>
            </div>
          </details>
        )}
      </section>
    </AccountFrame>
  )
}

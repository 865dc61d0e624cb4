import type { SecondFactorSetUp } from '../../domain/account/second-factor-view.ts'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'

/** A secret to bring into the app, by picture or by hand, and the first code to show that it is there. */
export function SecondFactorSetUpForm({ setUp }: { setUp: SecondFactorSetUp }) {
  const { secondFactor: words, problems } = useWords(accountPagesWords)
  const { links } = useSpeech()
  const { size, path } = setUp.picture
  return (
    <section aria-labelledby="set-up" className="max-w-text">
      <h2 id="set-up" className="text-20">
        {words.setUpTitle}
      </h2>
      <ol className="mt-4 grid list-decimal gap-6 pl-5">
        <li>
          {words.scan}
          {/* Dark on white in the dark, too: scanners expect it. */}
          <svg
            viewBox={`0 0 ${size} ${size}`}
            role="img"
            aria-label={words.picture}
            shapeRendering="crispEdges"
            className="mt-3 h-auto w-52 max-w-full rounded border border-line"
          >
            <rect width={size} height={size} fill="#fff" />
            <path d={path} fill="#000" />
          </svg>
          <p className="mt-3 text-13 text-ink-soft text-pretty">{words.typed}</p>
          <p className="mt-1 font-mono text-15 [overflow-wrap:anywhere]">{setUp.secret}</p>
        </li>
        <li>
          <p className="mb-3">{words.check}</p>
          <Form name="setUp" sentences={problems} replace>
            <TextField name="totp" label={words.totp} inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
            <div className="flex flex-wrap items-center gap-5">
              <Button>{words.confirm}</Button>
              <a href={links.accountSecondFactor()}>{words.cancel}</a>
            </div>
          </Form>
        </li>
      </ol>
    </section>
  )
}

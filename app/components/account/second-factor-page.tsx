import type { SecondFactorSetUp } from '../../domain/account/second-factor-view.ts'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { AccountFrame } from './account-frame.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondFactorSetUpForm } from './second-factor-set-up.tsx'

export type SecondFactorPageProps = {
  /** When it was set up; none where it is not. */
  since: string | undefined
  codesLeft: number
  isOperator: boolean
  /** The step that is taken now. */
  step: 'set-up' | 'codes' | 'off' | undefined
  setUp: SecondFactorSetUp | undefined
  /** Recovery codes made just now: the one time they are seen. */
  codes: readonly string[] | undefined
}

/** The second factor: how it stands, and a page for each step that can be taken. */
export function SecondFactorPage(props: SecondFactorPageProps) {
  const { secondFactor: words } = useWords(accountPagesWords)
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <Done sentences={words.done} />
      <Content {...props} />
    </AccountFrame>
  )
}

function Content({ codes, setUp, step, ...state }: SecondFactorPageProps) {
  const { secondFactor: words } = useWords(accountPagesWords)
  if (codes) return <RecoveryCodes codes={codes} />
  if (setUp) return <SecondFactorSetUpForm setUp={setUp} />
  if (step === 'codes')
    return <Step name="codes" title={words.codesStep} lead={words.codesStepLead} button={words.codesButton} />
  if (step === 'off')
    return <Step name="off" title={words.offTitle} lead={words.offLead} button={words.offButton} isDangerous />
  return state.since === undefined ? <NotSetUp isOperator={state.isOperator} /> : <HowItStands {...state} />
}

function NotSetUp({ isOperator }: { isOperator: boolean }) {
  const { secondFactor: words } = useWords(accountPagesWords)
  const { links } = useSpeech()
  return (
    <div className="grid max-w-text justify-items-start gap-4">
      {isOperator ? <Notice kind="warn">{words.offOperator}</Notice> : <p className="font-medium">{words.off}</p>}
      <p className="text-ink-soft text-pretty">{words.apps}</p>
      <a
        href={links.accountSecondFactor('set-up')}
        className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead"
      >
        {words.start}
      </a>
    </div>
  )
}

function HowItStands({
  since,
  codesLeft,
  isOperator,
}: Pick<SecondFactorPageProps, 'since' | 'codesLeft' | 'isOperator'>) {
  const { secondFactor: words } = useWords(accountPagesWords)
  const { links } = useSpeech()
  const ways = [
    { step: 'codes', label: words.newCodes, hint: words.newCodesHint },
    { step: 'set-up', label: words.replace, hint: words.replaceHint },
    ...(isOperator ? [] : [{ step: 'off', label: words.turnOff, hint: words.turnOffHint } as const]),
  ] as const
  return (
    <div className="max-w-text">
      <p>
        <span className="font-medium">{words.on(since ?? '')}</span> {words.codesLeft(codesLeft)}
      </p>
      {codesLeft < 3 ? (
        <div className="mt-4">
          <Notice kind="warn">{words.codesFew}</Notice>
        </div>
      ) : null}
      <ul className="mt-6 border-t border-hairline">
        {ways.map(({ step, label, hint }) => (
          <li key={step} className="border-b border-hairline py-3">
            <a href={links.accountSecondFactor(step)}>{label}</a>
            <span className="block text-13 text-ink-soft">{hint}</span>
          </li>
        ))}
      </ul>
      {isOperator ? <p className="mt-4 text-13 text-ink-soft">{words.operatorKeeps}</p> : null}
    </div>
  )
}

/** One question, and the button that answers it. */
function Step({
  name,
  title,
  lead,
  button,
  isDangerous = false,
}: {
  name: 'codes' | 'off'
  title: string
  lead: string
  button: string
  isDangerous?: boolean
}) {
  const { secondFactor: words, problems } = useWords(accountPagesWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="step" className="max-w-text">
      <h2 id="step" className="text-20">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-pretty">{lead}</p>
      <Form name={name} sentences={problems} replace>
        <div className="flex flex-wrap items-center gap-5">
          <Button look={isDangerous ? 'stop' : 'primary'}>{button}</Button>
          <a href={links.accountSecondFactor()}>{words.cancel}</a>
        </div>
      </Form>
    </section>
  )
}

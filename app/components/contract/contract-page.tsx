import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ContractCard, WhatHappens } from './contract-card.tsx'
import { ContractClauses, ContractPolicy } from './contract-clauses.tsx'
import { InTheWay, ListingNow } from './contract-notices.tsx'
import { ContractSignatures } from './contract-signatures.tsx'
import { SignContract } from './sign-contract.tsx'

/** A contract: what matters in plain words, the clauses, the rules for machines, and the signatures. */
export function ContractPage({ workspace, ...page }: ContractPageView & { workspace: Workspace }) {
  const { page: words, done, problems } = useWords(contractWords)
  const { links } = useSpeech()
  const { contract, side } = page
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={done} />
      <SmallFormProblem names={page.signing ? [] : ['sign', 'refuse']} sentences={problems} />
      <p className="text-13 no-print">
        <a href={links.order(slug, contract.order)}>{words.back(contract.order)}</a>
      </p>
      <h2 className="mt-1 flex flex-wrap items-baseline gap-x-3 text-20">
        <span>
          {contract.name} <span className="tabular-nums">{contract.number}</span>
        </span>
        <ContractState page={page} />
      </h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft no-print">{words.lead}</p>
      <InTheWay inTheWay={page.inTheWay} />
      <ContractFacts contract={contract} />
      <ContractCard contract={contract} side={side} />
      <WhatHappens contract={contract} />
      <ListingNow listingNow={page.listingNow} />
      <Downloads slug={slug} order={contract.order} />
      <ContractClauses contract={contract} />
      <ContractPolicy policy={contract.policy} />
      <ContractSignatures contract={contract} />
      <SignContract page={page} />
    </WorkspaceFrame>
  )
}

function ContractState({ page }: { page: ContractPageView }) {
  const { page: words } = useWords(contractWords)
  if (page.isOver) return <Tag tone="warn">{words.overState}</Tag>
  if (page.waitsFor.length === 0) return <Tag tone="lead">{words.signedState}</Tag>
  return <Tag tone="warn">{words.waitingState(page.waitsFor.map((side) => words.sides[side]).join(words.and))}</Tag>
}

function ContractFacts({ contract }: Pick<ContractPageView, 'contract'>) {
  const { page: words } = useWords(contractWords)
  const { links } = useSpeech()
  const isFree = !contract.card.some(({ kind }) => kind === 'pay')
  return (
    <Facts
      facts={[
        ...contract.parties.map(
          ({ side, name, creditCode }) =>
            [
              words.parties[side],
              <span key={side}>
                <Marked said={name} />{' '}
                <span className="text-13 text-ink-soft tabular-nums">{creditCode ?? words.noCode}</span>
              </span>,
            ] as const,
        ),
        [
          words.subject,
          <span key="subject">
            <a href={links.listing(contract.code)}>
              <Marked said={contract.title} />
            </a>{' '}
            <span className="text-13 text-ink-soft">{words.revision(contract.revision)}</span>
          </span>,
        ],
        [words.price, contract.price ?? (isFree ? words.free : words.noneNow)],
        [words.term, contract.term ?? words.noTerm],
        [words.exclusivity, contract.exclusivity],
        [words.delivery, contract.delivery],
        [words.inspection, words.inspectDays(contract.inspectDays)],
      ]}
    />
  )
}

function Downloads({ slug, order }: { slug: string; order: string }) {
  const { page: words } = useWords(contractWords)
  const { links } = useSpeech()
  return (
    <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2 no-print">
      <a href={links.contractPdf(slug, order)} download>
        {words.pdf}
      </a>
      <a href={files.contractJson(slug, order)} download>
        {words.json}
      </a>
    </p>
  )
}

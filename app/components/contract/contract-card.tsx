import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useWords } from '../../i18n/messages.tsx'

/** What matters of a contract: may, must not, must, price, and what the provider owes. Its sentences speak to the buyer. */
export function ContractCard({ contract, side }: Pick<ContractPageView, 'contract' | 'side'>) {
  const { page: words } = useWords(contractWords)
  const titles = side === 'provider' ? words.cardForProvider : words.card
  return (
    <section aria-labelledby="card" className="mt-10 rounded border border-line bg-sheet px-5 py-4 print:border-black">
      <h3 id="card" className="text-17">
        {words.cardTitle}
      </h3>
      {side === 'provider' ? <p className="text-13 text-ink-soft">{words.asBuyer}</p> : null}
      <div className="mt-3 grid gap-x-10 gap-y-5 md:grid-cols-2">
        {contract.card.map(({ kind, sentences }) => (
          <div key={kind} className="break-inside-avoid">
            <h4 className="text-15 font-bold">{titles[kind]}</h4>
            <ul className="mt-1 list-disc pl-5 text-15">
              {sentences.map((sentence) => (
                <li key={sentence} className="[overflow-wrap:anywhere]">
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

/** How the order goes on from the contract, step by step. */
export function WhatHappens({ contract }: Pick<ContractPageView, 'contract'>) {
  const { page: words } = useWords(contractWords)
  const { next } = words
  const isPaid = contract.price !== undefined
  const steps = [
    next.sign,
    ...(isPaid ? [next.pay] : []),
    next.deliver,
    ...(isPaid ? [next.inspect(contract.inspectDays), next.object, next.settle] : []),
    next.end,
  ]
  return (
    <section aria-labelledby="next" className="mt-10">
      <h3 id="next" className="text-17">
        {words.nextTitle}
      </h3>
      <ol className="mt-2 max-w-text list-decimal pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

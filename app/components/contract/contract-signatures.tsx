import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'

/** The digest, and who has signed it. */
export function ContractSignatures({ contract }: Pick<ContractPageView, 'contract'>) {
  const { page: words } = useWords(contractWords)
  return (
    <section aria-labelledby="signatures" className="mt-10 max-w-text">
      <h3 id="signatures" className="text-17">
        {words.signaturesTitle}
      </h3>
      <dl className="mt-2 border-t border-hairline">
        {contract.parties.map(({ side, name }) => {
          const signed = contract.signatures.find((each) => each.side === side)
          return (
            <div key={side} className="border-b border-hairline py-2">
              <dt>
                {words.parties[side]} · <Marked said={name} />
              </dt>
              <dd className="text-ink-soft">
                {signed ? (
                  <>
                    {words.signature[signed.how]} · <span className="tabular-nums">{signed.signed}</span>
                    <span className="block text-13">{signed.keyId ? words.key(signed.keyId) : words.sealing}</span>
                  </>
                ) : (
                  words.notSigned
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <h3 className="mt-6 text-15 font-medium">{words.hashTitle} (SHA-256)</h3>
      <p className="font-mono text-13 break-all">{contract.hash}</p>
      <p className="text-13 text-ink-soft">{words.hashLead}</p>
    </section>
  )
}

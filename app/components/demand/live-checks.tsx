import { type RefObject, useEffect, useState } from 'react'
import type { DemandFinding } from '../../domain/demand/check-demand.ts'
import type { DemandContent } from '../../domain/demand/demand-content.ts'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { useWords } from '../../i18n/messages.tsx'
import { FindingList } from './finding-list.tsx'

const pause = 400

/** What the machine says of the demand, kept up while it is written; without script as it was when it was saved. */
export function LiveChecks({
  form,
  saved,
  invited,
  buyer,
  today,
}: {
  /** What holds the form. */
  form: RefObject<HTMLElement | null>
  saved: readonly DemandFinding[]
  invited: number
  buyer: string
  today: string
}) {
  const words = useWords(demandFormWords)
  const [findings, setFindings] = useState(saved)
  useEffect(() => setFindings(saved), [saved])
  useEffect(() => {
    const element = form.current?.querySelector('form')
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async () => {
      // The rules come once somebody writes: reading the page needs none of them.
      const [{ readDemandValues }, { checkDemand }] = await Promise.all([
        import('../../domain/demand/demand-values.ts'),
        import('../../domain/demand/check-demand.ts'),
      ])
      if (isOver) return
      const read = readDemandValues(valuesOf(new FormData(element)), nothingBefore)
      if (read.ok) setFindings(checkDemand({ ...read.written, invited, buyer: { zh: buyer } }, today))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }
    element.addEventListener('input', later)
    return () => {
      isOver = true
      clearTimeout(timer)
      element.removeEventListener('input', later)
    }
  }, [form, invited, buyer, today])
  return (
    <aside aria-labelledby="live-checks" className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">
      <h3 id="live-checks" className="text-17">
        {words.checks}
      </h3>
      <div aria-live="polite">
        <FindingList findings={findings} addressOf={(field) => `#save-${field}`} />
      </div>
    </aside>
  )
}

const nothingBefore: Pick<DemandContent, 'title' | 'need'> = { title: {}, need: {} }

function valuesOf(fields: FormData): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const all = fields.getAll(name).filter((value): value is string => typeof value === 'string')
      return [name, name.endsWith('[]') ? all : (all[0] ?? '')]
    }),
  )
}

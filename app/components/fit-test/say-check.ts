import type { FitAnswer } from '../../domain/fit-test/answer-checks.ts'
import type { FitCheck } from '../../domain/fit-test/fit-checks.ts'
import type { fitTestWords } from '../../i18n/fit-test.ts'
import { formatCount } from '../../i18n/format.ts'

type Words = (typeof fitTestWords)['zh']

/** A check as a sentence. */
export function sayCheck({ say, form }: Words, check: FitCheck): string {
  switch (check.kind) {
    case 'rows':
      return say.rows(formatCount(check.least))
    case 'nulls':
      return say.nulls(check.column, check.most)
    case 'fresh':
      return say.fresh(check.column, form.days(check.days))
    case 'dates':
      return say.dates(check.column, check.from, check.to, check.by, check.least)
    case 'regions':
      return say.regions(check.column, check.codes.length, check.least)
    case 'keys':
      return say.keys(check.column, formatCount(check.count), check.least)
    case 'unique':
      return say.unique(check.column, check.least)
  }
}

/** What came back, in a word or two. */
export function sayAnswer({ say, form }: Words, check: FitCheck, answer: FitAnswer): string {
  switch (answer.said) {
    case 'magnitude':
      return say.magnitude(formatCount(answer.from))
    case 'share':
      return check.kind === 'nulls' ? say.most(answer.share) : say.share(answer.share)
    case 'few':
      return say.few
    case 'age':
      return answer.within === null ? say.older : say.within(form.days(answer.within))
    case 'none':
      return say[answer.why]
  }
}

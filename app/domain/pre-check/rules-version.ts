import { hashOf } from '../events/event-chain.ts'
import { allRules } from './all-rules.ts'
import { ruleTitles } from './rule-titles.ts'

/**
 * Names the rules as they are: another whenever an id, severity or word changes, so that findings made under other rules
 * can be told and made again. A rule that only looks differently changes it with its words.
 */
export const rulesVersion: string = hashOf(
  JSON.stringify([
    ruleTitles.map(({ id, zh, en, basis }) => [id, zh, en, basis.zh, basis.en]),
    allRules.map(({ id, name, severity, text, remedy }) => [id, name, severity, text, remedy]),
  ]),
).slice(0, 16)

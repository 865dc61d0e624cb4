import type { CheckContext, JudgedOpinion } from './check-context.ts'
import { evidenceName } from './evidence-slots.ts'
import { type Found, foundIn, type Rule } from './rule.ts'

const places = ({ opinions = [] }: CheckContext, isFound: (opinion: JudgedOpinion) => boolean): Found[] =>
  foundIn(opinions, (opinion) =>
    isFound(opinion)
      ? {
          place: `evidence.${opinion.slot}`,
          values: { slot: evidenceName(opinion.slot), assessor: opinion.assessor, interests: opinion.interests },
        }
      : undefined,
  )

/** Signed opinions that fill slots of evidence: whether they hold, on what they were given, what has to be disclosed. */
export const opinionRules: readonly Rule[] = [
  {
    id: 'P48',
    name: 'opinion-withdrawn',
    severity: 'block',
    section: 'evidence',
    text: { zh: '{slot}：{assessor}已撤销这份评估意见。', en: '{slot}: {assessor} has withdrawn its opinion.' },
    remedy: { zh: '请评估机构重新出具，或换用其他材料。', en: 'Ask for another opinion, or use other evidence.' },
    check: (_, context) => places(context, ({ isWithdrawn }) => isWithdrawn),
  },
  {
    id: 'P48',
    name: 'opinion-other-content',
    severity: 'warn',
    section: 'evidence',
    text: {
      zh: '{slot}：{assessor}的意见针对的是改动前的内容。',
      en: '{slot}: the opinion of {assessor} was given on other content.',
    },
    remedy: {
      zh: '说明改动不影响意见，或请评估机构按现在的内容重新出具。',
      en: 'Say why the changes do not matter, or have it assessed again as it is now.',
    },
    check: (_, context) => places(context, ({ isWithdrawn, isCurrent }) => !isWithdrawn && !isCurrent),
  },
  {
    id: 'P48',
    name: 'opinion-conditional',
    severity: 'warn',
    section: 'evidence',
    text: { zh: '{slot}：{assessor}的结论是有条件合格。', en: '{slot}: {assessor} passed it with conditions.' },
    remedy: { zh: '说明条件如何落实。', en: 'Say how the conditions are met.' },
    check: (_, context) => places(context, ({ isWithdrawn, isConditional }) => !isWithdrawn && isConditional),
  },
  {
    id: 'R24',
    name: 'opinion-interest',
    severity: 'warn',
    section: 'evidence',
    text: { zh: '{slot}：{assessor}须披露的利害关系：{interests}', en: '{slot}: {assessor} discloses: {interests}' },
    remedy: { zh: '审核时判断是否影响独立性。', en: 'The reviewers judge whether it is independent.' },
    check: (_, context) => places(context, ({ isWithdrawn, interests }) => !isWithdrawn && interests.zh !== ''),
  },
]

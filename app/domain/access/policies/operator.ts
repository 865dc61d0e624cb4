import type { RoutePolicies } from './policy.ts'

/** The area of those who run the exchange. */
export const operatorPolicies: RoutePolicies = {
  '($lang).operator._index': { read: 'exchange.see' },
  '($lang).operator.reviews._index': { read: 'exchange.review', acts: { bulk: 'exchange.review' } },
  '($lang).operator.reviews.$number': {
    read: 'exchange.review',
    acts: {
      accept: 'exchange.review',
      confirm: 'exchange.review',
      grade: 'exchange.review',
      compliance: 'exchange.review',
      approve: 'exchange.review',
      startNotice: 'exchange.review',
      return: 'exchange.review',
      refuse: 'exchange.review',
      zones: 'exchange.review',
      remark: 'exchange.review',
    },
  },
  '($lang).operator.people._index': { read: 'exchange.people' },
  '($lang).operator.people.$id': {
    read: 'exchange.people',
    acts: { suspend: 'exchange.people', reinstate: 'exchange.people', endSessions: 'exchange.people' },
  },
  '($lang).operator.audit': { read: 'exchange.audit' },
  'operator.audit[.]csv': { read: 'exchange.audit' },
  '($lang).operator.settings': {
    read: 'exchange.settings',
    acts: {
      names: 'exchange.settings',
      upload: 'exchange.settings',
      removeLogo: 'exchange.settings',
      contact: 'exchange.settings',
      limits: 'exchange.settings',
      trading: 'exchange.settings',
      rulesZh: 'exchange.settings',
      rulesEn: 'exchange.settings',
    },
  },
  '($lang).operator.searches': { read: 'exchange.search' },
  'operator.searches[.]csv': { read: 'exchange.search' },
  '($lang).operator.glossary._index': {
    read: 'exchange.search',
    acts: { add: 'exchange.search', remove: 'exchange.search' },
  },
  '($lang).operator.glossary.preview': {
    read: 'exchange.search',
    acts: { save: 'exchange.search', discard: 'exchange.search', again: 'exchange.search' },
  },
  '($lang).operator.industries': { read: 'exchange.search', acts: { decide: 'exchange.search' } },
  '($lang).operator.objections._index': { read: 'exchange.review' },
  '($lang).operator.objections.$id': {
    read: 'exchange.review',
    acts: { reject: 'exchange.review', uphold: 'exchange.review' },
  },
  '($lang).operator.calendar': {
    read: 'exchange.settings',
    acts: { set: 'exchange.settings', unset: 'exchange.settings' },
  },
  '($lang).operator.complaints._index': { read: 'exchange.review' },
  '($lang).operator.complaints.$number._index': {
    read: 'exchange.review',
    acts: { accept: 'exchange.review', dismiss: 'exchange.review', uphold: 'exchange.review' },
  },
  'operator.complaints.$number.document': { read: 'exchange.review' },
  '($lang).operator.demands._index': { read: 'exchange.demands' },
  '($lang).operator.demands.$number': {
    read: 'exchange.demands',
    acts: {
      publish: 'exchange.demands',
      return: 'exchange.demands',
      broker: 'exchange.demands',
      annotate: 'exchange.demands',
      close: 'exchange.demands',
      noSupply: 'exchange.demands',
    },
  },
  '($lang).operator.construction._index': { read: 'exchange.demands' },
  '($lang).operator.construction.$number': {
    read: 'exchange.demands',
    acts: {
      accept: 'exchange.demands',
      pass: 'exchange.demands',
      release: 'exchange.demands',
      drop: 'exchange.demands',
    },
  },
  '($lang).operator.jobs': { read: 'exchange.mail', acts: { hurry: 'exchange.mail' } },
  '($lang).operator.mailbox.$id': { read: 'exchange.mail', acts: { retry: 'exchange.mail', drop: 'exchange.mail' } },
  '($lang).operator.mailbox._index': { read: 'exchange.mail' },
  '($lang).operator.organisations._index': { read: 'exchange.verify' },
  '($lang).operator.organisations.$slug': {
    read: 'exchange.verify',
    acts: {
      verify: 'exchange.verify',
      return: 'exchange.verify',
      suspend: 'exchange.verify',
      reinstate: 'exchange.verify',
      grant: 'exchange.verify',
      refuse: 'exchange.verify',
      badges: 'exchange.verify',
    },
  },
}

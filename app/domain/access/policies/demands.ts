import type { RoutePolicies } from './policy.ts'

/** The buyer's own demands. */
export const demandPolicies: RoutePolicies = {
  // Leads on to the own organisation: of another than one's own there is nothing to begin for.
  '($lang).demands.new': { read: 'organisation.create' },
  '($lang).my.organisations.$slug.demands._index': { read: 'demand.see' },
  '($lang).my.organisations.$slug.demands.new': {
    read: 'demand.write',
    acts: {
      text: 'demand.write',
      empty: 'demand.write',
      template: 'demand.write',
      like: 'demand.write',
      search: 'demand.write',
    },
  },
  '($lang).my.organisations.$slug.demands.$id._index': {
    read: 'demand.see',
    acts: {
      submit: 'demand.write',
      recall: 'demand.write',
      remove: 'demand.write',
      withdraw: 'demand.write',
      close: 'demand.write',
      invite: 'demand.write',
      uninvite: 'demand.write',
    },
  },
  '($lang).my.organisations.$slug.demands.$id.edit': { read: 'demand.write', acts: { save: 'demand.write' } },
}

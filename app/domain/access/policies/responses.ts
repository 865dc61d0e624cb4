import type { RoutePolicies } from './policy.ts'

/** Responses to demands: of the provider that answers, and of the buyer that compares and decides. */
export const responsePolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.responses._index': { read: 'response.see' },
  '($lang).my.organisations.$slug.responses.new': {
    read: 'response.write',
    acts: { submit: 'response.write' },
  },
  '($lang).my.organisations.$slug.responses.$id.edit': {
    read: 'response.write',
    acts: { submit: 'response.write' },
  },
  '($lang).my.organisations.$slug.responses.$id._index': {
    read: 'response.see',
    acts: {
      discard: 'response.write',
      withdraw: 'response.write',
      message: 'response.write',
      upload: 'response.write',
    },
  },
  'my.organisations.$slug.responses.$id.sample': { read: 'response.see' },
  'my.organisations.$slug.responses.$id.files.$messageId': { read: 'response.see' },
  '($lang).my.organisations.$slug.demands.$id.responses._index': {
    read: 'demand.see',
    acts: { shortlist: 'demand.write' },
  },
  '($lang).my.organisations.$slug.demands.$id.responses.$responseId._index': {
    read: 'demand.see',
    acts: {
      shortlist: 'demand.write',
      decline: 'demand.write',
      accept: 'demand.write',
      invite: 'demand.write',
      message: 'demand.write',
    },
  },
  'my.organisations.$slug.demands.$id.responses.$responseId.sample': { read: 'demand.see' },
  'my.organisations.$slug.demands.$id.responses.$responseId.files.$messageId': { read: 'demand.see' },
  'my.organisations.$slug.demands.$id.responses[.]csv': { read: 'demand.see' },
}

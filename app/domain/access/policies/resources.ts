import type { RoutePolicies } from './policy.ts'

/** The census of data resources: an organisation's own, the register for operators, and the figures for everybody. */
export const resourcePolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.resources._index': { read: 'resource.see' },
  '($lang).my.organisations.$slug.resources.new': { read: 'resource.write', acts: { register: 'resource.write' } },
  '($lang).my.organisations.$slug.resources.import': { read: 'resource.write', acts: { upload: 'resource.write' } },
  '($lang).my.organisations.$slug.resources.$resourceId._index': {
    read: 'resource.see',
    acts: { draft: 'resource.write', retire: 'resource.write', discard: 'resource.write' },
  },
  '($lang).my.organisations.$slug.resources.$resourceId.edit': {
    read: 'resource.write',
    acts: { register: 'resource.write', change: 'resource.write' },
  },
  'my.organisations.$slug.resources[.]csv': { read: 'resource.see' },
  '($lang).operator.census._index': { read: 'exchange.census', acts: { remind: 'exchange.census' } },
  '($lang).operator.census.resources._index': { read: 'exchange.census' },
  '($lang).operator.census.resources.$number': { read: 'exchange.census' },
  'operator.census[.]csv': { read: 'exchange.census' },
  '($lang).census': { read: 'anyone' },
  'resource-template[.]csv': { read: 'anyone' },
  'resource-template[.]xlsx': { read: 'anyone' },
}

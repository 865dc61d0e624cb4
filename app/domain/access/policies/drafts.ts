import type { RoutePolicies } from './policy.ts'

/** Making listings: the own list, the starts and the editor. */
export const draftPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.listings._index': { read: 'listing.see' },
  '($lang).my.organisations.$slug.listings.new': {
    read: 'listing.write',
    acts: { empty: 'listing.write', copy: 'listing.write', revise: 'listing.write', upload: 'listing.write' },
  },
  '($lang).my.organisations.$slug.listings.$draftId._index': {
    read: 'listing.see',
    acts: { save: 'listing.write', delete: 'listing.write' },
  },
  '($lang).my.organisations.$slug.listings.$draftId.preview': { read: 'listing.see' },
  '($lang).my.organisations.$slug.listings.$draftId.links': {
    read: 'listing.see',
    acts: { ask: 'listing.write', test: 'listing.write' },
  },
  '($lang).my.organisations.$slug.files._index': { read: 'listing.see', acts: { send: 'listing.write' } },
  '($lang).my.organisations.$slug.files.send': { acts: { send: 'listing.write' } },
  '($lang).my.organisations.$slug.files.$id': {
    read: 'listing.see',
    acts: {
      cancel: 'listing.write',
      again: 'listing.write',
      remove: 'listing.write',
      draft: 'listing.write',
      take: 'listing.write',
    },
  },
  'my.organisations.$slug.files.$id.original': { read: 'listing.write' },
  '($lang).my.organisations.$slug.listings.$draftId.evidence._index': { read: 'listing.see' },
  '($lang).my.organisations.$slug.listings.$draftId.evidence.$slot': {
    read: 'listing.write',
    acts: { fill: 'listing.write', empty: 'listing.write' },
  },
  '($lang).my.organisations.$slug.listings.$draftId.submit': {
    read: 'listing.see',
    acts: { submit: 'listing.write' },
  },
  '($lang).my.organisations.$slug.listings.code.$code': {
    read: 'listing.see',
    acts: { list: 'listing.write', relist: 'listing.write', delist: 'listing.write', revise: 'listing.write' },
  },
  '($lang).my.organisations.$slug.submissions._index': { read: 'listing.see' },
  '($lang).my.organisations.$slug.submissions.$number': {
    read: 'listing.see',
    acts: { withdraw: 'listing.write', remark: 'listing.write' },
  },
  '($lang).my.organisations.$slug.listings.$draftId.save': { acts: { save: 'listing.write' } },
}

import type { RoutePolicies } from './policy.ts'

/** Signing in, and what belongs to a person. */
export const accountPolicies: RoutePolicies = {
  '($lang).sign-up': { read: 'visitor', acts: { '*': 'visitor' } },
  '($lang).sign-in': { read: 'visitor', acts: { '*': 'visitor' } },
  // Reading leads home; who has no session is out already.
  '($lang).sign-out': { read: 'anyone', acts: { '*': 'anyone' } },
  // Says itself what it has to ask of whom: the step between password and code is no session.
  '($lang).second-factor': { read: 'anyone', acts: { totp: 'anyone', recovery: 'anyone' } },
  '($lang).confirm-address._index': { read: 'person', acts: { '*': 'person' } },
  // Secrets in the address open these, whoever is signed in.
  '($lang).confirm-address.$token': { read: 'anyone', acts: { '*': 'anyone' } },
  '($lang).reset-password.$token': { read: 'anyone', acts: { '*': 'anyone' } },
  '($lang).forgot-password': { read: 'anyone', acts: { '*': 'anyone' } },
  '($lang).confirm-password': { read: 'person', acts: { '*': 'person' } },

  '($lang).account._index': {
    read: 'account.see',
    acts: { profile: 'account.change', address: 'account.change', password: 'account.change' },
  },
  '($lang).account.sessions': { read: 'account.see', acts: { end: 'account.change', endOthers: 'account.change' } },
  '($lang).account.second-factor': {
    read: 'account.see',
    needsCode: true,
    acts: { setUp: 'account.change', codes: 'account.change', off: 'account.change' },
  },
  '($lang).account.data': { read: 'account.see', acts: { delete: 'account.delete' } },
  '($lang).account.data[.]json': { read: 'account.see' },

  // A secret in the address opens it, in a demo only.
  '($lang).kept-mail.$token': { read: 'anyone' },

  '($lang).account.notices._index': { read: 'notice.see', acts: { '*': 'notice.see' } },
  '($lang).account.notices.$id': { read: 'notice.see' },
  '($lang).account.notice-preferences': { read: 'notice.see', acts: { '*': 'notice.see' } },
  '($lang).account.follows': { read: 'follow.change', acts: { '*': 'follow.change' } },
  '($lang).follow.listings.$code': {
    read: 'follow.change',
    acts: { follow: 'follow.change', unfollow: 'follow.change' },
  },
  '($lang).follow.organisations.$slug': {
    read: 'follow.change',
    acts: { follow: 'follow.change', unfollow: 'follow.change' },
  },
  '($lang).follow.search': { read: 'follow.change', acts: { follow: 'follow.change', unfollow: 'follow.change' } },
  '($lang).listings.$code_.complain': {
    read: 'complaint.file',
    acts: { file: 'complaint.file', upload: 'complaint.file' },
  },
  // A secret in the address opens it, whoever is signed in.
  '($lang).unsubscribe.$token': { read: 'anyone', acts: { '*': 'anyone' } },
}

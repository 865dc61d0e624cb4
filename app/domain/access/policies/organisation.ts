import type { RoutePolicies } from './policy.ts'

/** What members of an organisation do together. */
export const organisationPolicies: RoutePolicies = {
  '($lang).my.organisations._index': { read: 'organisation.create' },
  '($lang).my.organisations.new': { read: 'organisation.create', acts: { '*': 'organisation.create' } },
  '($lang).my.organisations.$slug._index': {
    read: 'organisation.see',
    acts: { submit: 'organisation.submit', withdraw: 'organisation.submit' },
  },
  '($lang).my.organisations.$slug.profile': { read: 'organisation.see', acts: { profile: 'organisation.edit' } },
  '($lang).my.organisations.$slug.documents': {
    read: 'document.read',
    acts: { upload: 'document.change', remove: 'document.change' },
  },
  'my.organisations.$slug.documents.$id': { read: 'document.read' },
  '($lang).my.organisations.$slug.capabilities': {
    read: 'organisation.see',
    acts: { request: 'capability.request', withdraw: 'capability.request' },
  },
  '($lang).my.organisations.$slug.members._index': {
    read: 'member.see',
    acts: {
      invite: 'member.change',
      resend: 'member.change',
      revoke: 'member.change',
      leave: 'member.leave',
    },
  },
  '($lang).my.organisations.$slug.members.$personId': {
    read: 'member.change',
    acts: { role: 'member.change', remove: 'member.change' },
  },
  '($lang).my.organisations.$slug.keys': {
    read: 'key.see',
    acts: { create: 'key.change', revoke: 'key.change' },
  },
  '($lang).my.organisations.$slug.opinions._index': { read: 'opinion.see' },
  '($lang).my.organisations.$slug.opinions.new': { read: 'opinion.write', acts: { '*': 'opinion.write' } },
  // To sign and to withdraw what was signed is for owners: the acts ask for that themselves.
  '($lang).my.organisations.$slug.opinions.$id._index': {
    read: 'opinion.see',
    acts: {
      cancel: 'opinion.write',
      fill: 'opinion.write',
      accept: 'opinion.write',
      decline: 'opinion.write',
      upload: 'opinion.write',
      issue: 'opinion.write',
      withdraw: 'opinion.write',
    },
  },
  // For the assessor while it assesses; nobody else's organisation has it there.
  '($lang).my.organisations.$slug.opinions.$id.draft': { read: 'opinion.write' },
  'my.organisations.$slug.opinions.$id.evidence.$slot': { read: 'opinion.write' },
  'my.organisations.$slug.opinions.$id.document': { read: 'opinion.see' },
  'my.organisations.$slug.opinions.$id.opinion[.]json': { read: 'opinion.see' },
  '($lang).my.organisations.$slug.construction._index': { read: 'response.see' },
  '($lang).my.organisations.$slug.construction.$id': {
    read: 'response.see',
    acts: {
      withdraw: 'response.write',
      progress: 'response.write',
      giveUp: 'response.write',
      deliver: 'response.write',
    },
  },
  '($lang).my.organisations.$slug.complaints._index': { read: 'complaint.see' },
  '($lang).my.organisations.$slug.complaints.$number': {
    read: 'complaint.see',
    acts: { answer: 'complaint.answer' },
  },
  // The organisation is in the form: of another than one's own there is nothing to switch to.
  '($lang).my.switch': { read: 'anyone', acts: { '*': 'person' } },
  // Whoever has the link may read it; only the person it went to may answer.
  '($lang).invitations.$token': {
    read: 'anyone',
    acts: { accept: 'invitation.answer', decline: 'invitation.answer' },
  },
  'api.v1.organisation': { read: 'key:organisation:read' },
}

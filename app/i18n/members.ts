import type { MemberRole } from '../domain/access/roles.ts'

const zh = {
  title: '成员',
  description: '机构的成员与邀请',
  count: (count: number, most: number) => `共 ${count} 位成员，最多 ${most} 位。`,
  table: '成员列表',
  name: '姓名',
  role: '角色',
  since: '加入日期',
  seen: '最近来访',
  never: '无记录',
  you: '您',
  change: '更改',
  changeOf: (name: string) => `更改 ${name}`,

  invitations: '等待答复的邀请',
  invitationTable: '等待答复的邀请',
  address: '邮箱',
  invitedBy: '邀请人',
  until: '有效期至',
  expired: '已过期',
  actions: '操作',
  resend: '重新发送',
  resendTo: (email: string) => `重新发送给 ${email}`,
  revoke: '撤回',
  revokeFor: (email: string) => `撤回给 ${email} 的邀请`,

  invite: '邀请成员',
  inviteLead: '对方会收到一封邮件。链接在信中写明的日期前有效，只能用一次，须用收到邮件的邮箱登录后接受。',
  inviteAddress: '对方的邮箱',
  inviteRole: '角色',
  inviteSend: '发送邀请',
  roleHints: {
    owner: '办理机构的一切事务：成员、密钥、认证和业务身份',
    editor: '编辑机构资料、证明材料，查看密钥',
    finance: '查看机构事务；留给经办款项的同事',
    viewer: '只查看机构事务',
  } satisfies Record<MemberRole, string>,

  leaveTitle: '退出机构',
  leaveOpen: '退出…',
  leaveLead: (organisation: string) =>
    `退出后，您不能再查看或办理“${organisation}”的任何事务，您发出的邀请同时撤回。要回来，须由负责人重新邀请。`,
  leave: '退出机构',

  ofMember: (name: string) => `成员：${name}`,
  back: '返回成员列表',
  joinedOn: (day: string) => `${day} 加入`,
  seenOn: (day: string) => `最近来访 ${day}`,
  changeRole: '更改角色',
  saveRole: '保存角色',
  ownRole: '您改掉自己的负责人角色后，不能再自己改回来。',
  removeTitle: '移出机构',
  removeOpen: '移出…',
  removeLead: (name: string, organisation: string) =>
    `移出后，${name}立即不能再查看或办理“${organisation}”的任何事务，发出的邀请同时撤回。`,
  removeKeys: (count: number) => `此人创建的 ${count} 个接口密钥仍然有效，请到“接口密钥”中检查。`,
  remove: '移出机构',

  done: {
    invited: '邀请已发出。',
    resent: '邀请已重新发出，之前的链接不再有效。',
    revoked: '邀请已撤回，链接不再有效。',
    role: '角色已更改，立即生效。',
    removed: '已移出机构，立即生效。',
    joined: '您已加入机构，现在代表它办事。',
    left: '您已退出机构。',
  } as Record<string, string>,
  readMail: '查看这封邮件',

  problems: {
    roleMissing: '请选择角色。',
    alreadyMember: '此人已经是成员。',
    alreadyInvited: '已经邀请过这个邮箱，对方还没有答复。可以在上面的列表中重新发送。',
    tooManyOpen: '等待答复的邀请已达 50 个，请先撤回一些。',
    organisationFull: '机构已有 100 位成员，不能再增加。',
    lastOwner: '机构至少要有一位负责人。请先请另一位成员担任负责人。',
    leaveInstead: '不能移出自己；请在成员列表下方退出机构。',
    suspended: '机构已被暂停，不能邀请成员。',
    invitationSettled: '这个邀请已经答复、撤回或过期。',
    emailInvalid: '邮箱格式不对，例如：name@example.com。',
  } as Record<string, string>,

  answer: {
    title: (organisation: string) => `加入${organisation}`,
    lead: (inviter: string, organisation: string, role: string) =>
      `${inviter}邀请您以“${role}”身份加入“${organisation}”。`,
    until: (day: string) => `邀请在 ${day} 前有效，只能使用一次。`,
    signInFirst: '请用收到邀请的邮箱登录；还没有账号的，先用它注册并确认。之后会回到这里。',
    signIn: '登录',
    signUp: '注册',
    confirmFirst: '请先确认您的邮箱，再打开这个链接。',
    confirm: '确认邮箱',
    other: (own: string, invited: string) =>
      `这个邀请发给了另一个邮箱（${invited}），您登录用的是 ${own}。请退出后用那个邮箱登录，或者请对方改邀您现在的邮箱。`,
    member: '您已经是这个机构的成员。',
    toOrganisation: '进入机构',
    accept: '加入机构',
    decline: '谢绝邀请',
    overTitle: '邀请已失效',
    over: '这个邀请已经答复、撤回或过期。想加入的话，请机构的负责人重新邀请。',
    declined: '您已谢绝邀请。',
    home: '回到首页',
    problems: {
      otherAddress: '这个邀请发给了另一个邮箱。',
      suspended: '机构已被暂停，现在不能加入。',
      organisationFull: '机构已有 100 位成员，不能再加入。',
      tooManyMemberships: '一个人最多加入 50 个机构。',
      invitationSettled: '这个邀请已经答复、撤回或过期。',
      alreadyMember: '您已经是这个机构的成员。',
    } as Record<string, string>,
  },
}

const en: typeof zh = {
  title: 'Members',
  description: 'Members and invitations of the organisation',
  count: (count, most) => `${count === 1 ? 'One member' : `${count} members`}, at most ${most}.`,
  table: 'Members',
  name: 'Name',
  role: 'Role',
  since: 'Since',
  seen: 'Last seen',
  never: 'Not known',
  you: 'You',
  change: 'Change',
  changeOf: (name) => `Change ${name}`,

  invitations: 'Open invitations',
  invitationTable: 'Open invitations',
  address: 'Mail address',
  invitedBy: 'Invited by',
  until: 'Valid until',
  expired: 'Expired',
  actions: 'Actions',
  resend: 'Send again',
  resendTo: (email) => `Send again to ${email}`,
  revoke: 'Take back',
  revokeFor: (email) => `Take back the invitation of ${email}`,

  invite: 'Invite somebody',
  inviteLead:
    'They get a mail. Its link is valid until the day it says, and works once; to accept, they sign in with the address that got it.',
  inviteAddress: 'Their mail address',
  inviteRole: 'Role',
  inviteSend: 'Send the invitation',
  roleHints: {
    owner: 'Does everything: members, keys, verification and capabilities',
    editor: 'Edits profile and documents, sees keys',
    finance: 'Sees the organisation’s work; meant for those who handle money',
    viewer: 'Only sees the organisation’s work',
  },

  leaveTitle: 'Leave the organisation',
  leaveOpen: 'Leave…',
  leaveLead: (organisation) =>
    `You will see and do nothing of “${organisation}” any more, and invitations you sent are taken back. To return, an owner must invite you again.`,
  leave: 'Leave the organisation',

  ofMember: (name) => `Member: ${name}`,
  back: 'Back to the members',
  joinedOn: (day) => `joined ${day}`,
  seenOn: (day) => `last seen ${day}`,
  changeRole: 'Change the role',
  saveRole: 'Save the role',
  ownRole: 'Once you give up being an owner yourself, you cannot take it back yourself.',
  removeTitle: 'Remove from the organisation',
  removeOpen: 'Remove…',
  removeLead: (name, organisation) =>
    `At once, ${name} sees and does nothing of “${organisation}” any more, and invitations they sent are taken back.`,
  removeKeys: (count) =>
    count === 1
      ? 'One API key this person made stays valid; have a look under “API keys”.'
      : `${count} API keys this person made stay valid; have a look under “API keys”.`,
  remove: 'Remove from the organisation',

  done: {
    invited: 'The invitation is on its way.',
    resent: 'The invitation is on its way again; the earlier link works no longer.',
    revoked: 'The invitation was taken back; its link works no longer.',
    role: 'The role was changed and counts at once.',
    removed: 'The member was removed; that counts at once.',
    joined: 'You have joined the organisation and act for it now.',
    left: 'You have left the organisation.',
  },
  readMail: 'Read the mail',

  problems: {
    roleMissing: 'Choose a role.',
    alreadyMember: 'This person is a member already.',
    alreadyInvited:
      'This address was invited already and has not answered yet. You can send the invitation again in the list above.',
    tooManyOpen: 'There are 50 invitations without an answer; take some back first.',
    organisationFull: 'The organisation has 100 members; there is no room for more.',
    lastOwner: 'An organisation needs an owner. Make another member an owner first.',
    leaveInstead: 'You cannot remove yourself; you can leave the organisation below the list of members.',
    suspended: 'The organisation is suspended and cannot invite anybody.',
    invitationSettled: 'This invitation was answered or taken back, or has expired.',
    emailInvalid: 'This is no mail address; one looks like name@example.com.',
  },

  answer: {
    title: (organisation) => `Join ${organisation}`,
    lead: (inviter, organisation, role) => `${inviter} invites you to join “${organisation}” as ${role}.`,
    until: (day) => `The invitation is valid until ${day} and works once.`,
    signInFirst:
      'Sign in with the address that was invited. If you have no account yet, sign up with that address and confirm it. You will come back here.',
    signIn: 'Sign in',
    signUp: 'Sign up',
    confirmFirst: 'Confirm your mail address first, then open this link again.',
    confirm: 'Confirm the address',
    other: (own, invited) =>
      `This invitation went to another address (${invited}); you are signed in as ${own}. Sign out and sign in with that address, or ask to be invited under the one you use.`,
    member: 'You are a member of this organisation already.',
    toOrganisation: 'Go to the organisation',
    accept: 'Join the organisation',
    decline: 'Decline',
    overTitle: 'This invitation is over',
    over: 'It was answered or taken back, or has expired. If you want to join, ask an owner of the organisation to invite you again.',
    declined: 'You have declined the invitation.',
    home: 'Go to the start page',
    problems: {
      otherAddress: 'This invitation went to another address.',
      suspended: 'The organisation is suspended; nobody can join it now.',
      organisationFull: 'The organisation has 100 members; there is no room for more.',
      tooManyMemberships: 'A person belongs to at most 50 organisations.',
      invitationSettled: 'This invitation was answered or taken back, or has expired.',
      alreadyMember: 'You are a member of this organisation already.',
    },
  },
}

/** Words of members and invitations. */
export const membersWords = { zh, en }

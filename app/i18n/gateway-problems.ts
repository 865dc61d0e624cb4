import type { KeyRefusal } from '../domain/gateway/charge-call.server.ts'

/** All that keeps a call from being answered. */
export type GatewayProblem =
  | KeyRefusal
  | 'keyMissing'
  | 'noEndpoint'
  | 'method'
  | 'path'
  | 'tooMuchSent'
  | 'rate'
  | 'timeout'
  | 'unreachable'
  | 'address'
  | 'redirect'
  | 'tooMuchReceived'
  | 'internal'
  | 'noTable'
  | 'question'
  | 'budget'
  | 'tries'

type Said = Record<GatewayProblem, string>

const zh: Said = {
  keyMissing: '请带上使用权的密钥：Authorization: Bearer <密钥>',
  keyMalformed: '这不是密钥：输错了或不完整',
  keyUnknown: '没有这个密钥',
  keyExpired: '密钥已过期',
  keyRevoked: '密钥已停用',
  otherRight: '这个密钥属于另一项使用权',
  buyerSuspended: '机构已被暂停',
  suspended: '使用权已暂停',
  ended: '使用权已到期',
  revoked: '使用权已收回',
  notYet: '使用权尚未开始',
  usedUp: '约定的用量已用完',
  noEndpoint: '提供方暂未开放接口',
  method: '这个接口不支持此方法',
  path: '这个接口没有此路径',
  tooMuchSent: '发送的内容超过 1 MB',
  rate: '请求太频繁，请稍后再试',
  timeout: '提供方未在时限内应答，本次不计费',
  unreachable: '无法连接提供方，本次不计费',
  address: '提供方登记的地址不可用，本次不计费',
  redirect: '提供方转到了别的地址，未予跟随，本次不计费',
  tooMuchReceived: '提供方的应答超过约定大小，本次不计费',
  internal: '交易所内部错误，本次不计费',
  noTable: '提供方暂未开放查询',
  question: '问题不符合约定的范围',
  budget: '今天的提问次数已用完',
  tries: '对同一对象的核验次数已用完',
}

const en: Said = {
  keyMissing: 'This needs a key of the entitlement: Authorization: Bearer <key>',
  keyMalformed: 'This is no key: it was mistyped or cut off',
  keyUnknown: 'There is no such key',
  keyExpired: 'The key has expired',
  keyRevoked: 'The key was revoked',
  otherRight: 'The key belongs to another entitlement',
  buyerSuspended: 'The organisation is suspended',
  suspended: 'The entitlement is suspended',
  ended: 'The entitlement has ended',
  revoked: 'The entitlement was revoked',
  notYet: 'The entitlement has not begun yet',
  usedUp: 'The agreed volume is used up',
  noEndpoint: 'The provider has not opened its interface',
  method: 'This interface does not take this method',
  path: 'This interface has no such path',
  tooMuchSent: 'More than 1 MB was sent',
  rate: 'Too many requests; try again later',
  timeout: 'The provider did not answer in time; not charged',
  unreachable: 'The provider cannot be reached; not charged',
  address: 'The address the provider registered cannot be used; not charged',
  redirect: 'The provider led to another address, which was not followed; not charged',
  tooMuchReceived: 'The answer of the provider is larger than agreed; not charged',
  internal: 'An error of the exchange; not charged',
  noTable: 'The provider has not opened its table for questions',
  question: 'The question is outside what may be asked',
  budget: 'No more questions can be asked today',
  tries: 'This subject cannot be verified any more',
}

/** What a program is told of why a call is not answered. */
export const gatewayProblems = { zh, en }

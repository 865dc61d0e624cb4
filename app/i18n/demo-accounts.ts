const zh = {
  title: '演示账户',
  lead: (password: string) => `点一下即可登录。密码都是 ${password}，每次启动时恢复原状。`,
  operator: '运营人员',
  signInAs: (name: string) => `以${name}登录`,
  code: (code: string) => `演示账户的当前验证码：${code}`,
  warning: {
    label: '安全提示',
    text: '演示账户的密码是公开的，而本站对其他机器开放：任何人都能用它们登录。正式使用前请以 DEMO=0 启动。',
  },
  wait: '演示账户的验证码刚被用过，约半分钟后刷新本页，会显示新的。',
}

const en: typeof zh = {
  title: 'Accounts of the demo',
  lead: (password) =>
    `One click signs you in. The password of all is ${password}; every start puts them back as they were.`,
  operator: 'Operator',
  signInAs: (name) => `Sign in as ${name}`,
  code: (code) => `The code of the demo’s account now: ${code}`,
  warning: {
    label: 'Safety notice',
    text: 'The passwords of the demo accounts are public, and other machines can reach this site: anybody can sign in with them. Start it with DEMO=0 before real use.',
  },
  wait: 'The code of this account was used just now. Reload this page in half a minute; it will show another.',
}

/** Words around the ready-made accounts of a demo. */
export const demoAccountWords = { zh, en }

const zh = {
  title: '证书与核验',
  lead: '登记和上架均签发证书，附电子签名，可以离线核验。',
  verify: '核验证书',
  kinds: { REGISTRATION: '登记证书', LISTING: '上架证书' },
  revision: (number: number) => `第 ${number} 版`,
  table: '证书清单',
  columns: { kind: '证书', number: '编号', revision: '版本', issued: '签发', state: '状态' },
  states: { valid: '有效', revoked: '已撤销', replaced: '已取代' },
  notice: (number: string) => `登记公示 ${number}`,
  contentFile: (revision: number) => `第 ${revision} 版公开内容（JSON）`,
}

const en: typeof zh = {
  title: 'Certificates',
  lead: 'Registration and listing are certified, with a signature that can be verified offline.',
  verify: 'Verify a certificate',
  kinds: { REGISTRATION: 'Registration', LISTING: 'Listing' },
  revision: (number) => `Revision ${number}`,
  table: 'List of certificates',
  columns: { kind: 'Certificate', number: 'Number', revision: 'Revision', issued: 'Issued', state: 'State' },
  states: { valid: 'Valid', revoked: 'Revoked', replaced: 'Replaced' },
  notice: (number) => `Public notice ${number}`,
  contentFile: (revision) => `Public content of revision ${revision} (JSON)`,
}

/** Words of the certificates on the page of a listing, which loads these and not those of the certificates themselves. */
export const certificateSectionWords = { zh, en }

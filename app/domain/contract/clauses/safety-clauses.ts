import type { OrderTerms } from '../../order/order-terms.ts'
import { effectiveUse, isGuarded } from '../effective-use.ts'
import type { Clause } from './clause.ts'

const isImportant = ({ grade }: OrderTerms) => grade === 'IMPORTANT'
const isHigh = ({ grade }: OrderTerms) => grade === 'G3' || grade === 'G4'
const isUsual = (terms: OrderTerms) => !isImportant(terms) && !isHigh(terms)

/** Security by grade, personal information, important data, provision abroad, public data. */
export const safetyClauses: readonly Clause[] = [
  {
    id: 'security.usual',
    when: isUsual,
    settles: 'security',
    zh: '标的数据的安全级别为“{grade}”。需方应采取访问控制、日志留存等与该级别相当的措施，防止泄露、篡改和丢失。',
    en: 'The grade of the Subject Data is “{grade}”. The Buyer protects it with measures due at that grade, access control and logs among them, against leaks, changes and loss.',
  },
  {
    id: 'security.high',
    when: isHigh,
    settles: 'security',
    zh: '标的数据的安全级别为“{grade}”。传输和存储应当加密，访问仅限确有需要的人员并逐人授权，访问日志保存不少于六个月，供方可以要求查看。',
    en: 'The grade of the Subject Data is “{grade}”. It is encrypted in transit and at rest, open only to named persons who need it, and access logs are kept for at least six months; the Provider may ask to see them.',
  },
  {
    id: 'security.important',
    when: isImportant,
    settles: 'security',
    zh: '标的数据属于重要数据。需方应在隔离的环境中处理，落实数据安全负责人和管理机构，访问须经审批并全程留痕，日志保存不少于三年。',
    en: 'The Subject Data is important data. The Buyer handles it in an isolated environment, names the person and body in charge of its security, has each access approved and recorded, and keeps the logs for at least three years.',
  },
  {
    id: 'security.confidential',
    zh: '双方对因订立和履行本合约知悉的对方商业秘密负保密义务，该义务在合约终止后继续有效；法律要求披露的除外。',
    en: 'Each side keeps confidential what it learns of the other’s business secrets in concluding and performing this contract, also after its end, unless the law requires disclosure.',
  },
  {
    id: 'security.incident',
    zh: '发生或者可能发生泄露等安全事件的，知悉的一方应立即采取补救措施，并在 24 小时内通知对方和交易所。',
    en: 'Where a leak or another incident has happened or is likely, whoever learns of it acts at once to contain it and tells the other side and the Exchange within 24 hours.',
  },
  {
    id: 'security.persons',
    when: isGuarded,
    zh: '需方不得单独或者结合其他数据识别、复原标的数据所涉的个人或机构。',
    en: 'The Buyer must not identify or restore the persons or organisations in the Subject Data, alone or with other data.',
  },
  {
    id: 'personal.basis',
    when: ({ isPersonal }) => isPersonal,
    zh: '标的数据含有个人信息。供方保证已具备向需方提供的合法性基础，已将接收方的名称、联系方式、处理目的、处理方式和个人信息种类告知个人；依法需要同意的，已取得单独同意。',
    en: 'The Subject Data holds personal information. The Provider warrants a lawful basis for providing it to the Buyer, that individuals were told the recipient’s name and contact, the purpose and manner of handling and the kinds of information, and that separate consent was obtained where the law requires consent.',
  },
  {
    id: 'personal.sensitive',
    when: ({ isPersonal, isSensitive }) => isPersonal && isSensitive,
    zh: '其中含有敏感个人信息或者不满十四周岁未成年人的个人信息。供方保证已取得个人或其监护人的单独同意；双方只在具有特定目的和充分必要性时处理，并采取严格保护措施。',
    en: 'Some of it is sensitive, or of minors under 14. The Provider warrants the separate consent of the individuals or their guardians; both sides handle it only for a specific purpose and where it is necessary, with strict protection.',
  },
  {
    id: 'personal.scope',
    when: ({ isPersonal }) => isPersonal,
    zh: '需方应当在告知和同意的目的、方式、种类范围内处理；变更目的或者方式的，须重新取得同意。双方在提供前各自完成个人信息保护影响评估，报告和处理记录保存不少于三年。',
    en: 'The Buyer handles it within the purpose, manner and kinds notified and consented to; a change needs new consent. Before provision each side completes its impact assessment and keeps report and records for at least three years.',
  },
  {
    id: 'personal.requests',
    when: ({ isPersonal }) => isPersonal,
    zh: '个人行使查阅、更正、删除、撤回同意等权利的，收到请求的一方应在 5 个工作日内处理并通知对方配合。',
    en: 'Where individuals ask for access, correction or deletion or withdraw consent, whoever receives the request deals with it within 5 working days and has the other side cooperate.',
  },
  {
    id: 'important.assessment',
    when: isImportant,
    zh: '供方已在提供前完成风险评估，评估涵盖提供的目的、方式、范围和需方的保护能力。需方应如实提供评估所需信息，保护能力发生重大变化的立即告知。',
    en: 'The Provider has assessed the risk before provision: its purpose, manner and scope, and the Buyer’s ability to protect the data. The Buyer gives true information for it and reports material changes at once.',
  },
  {
    id: 'important.authorities',
    when: isImportant,
    zh: '双方配合主管部门的监督检查。需方合并、分立、解散或者被宣告破产的，应通知供方，并按主管部门要求处置标的数据。',
    en: 'Both sides cooperate with the supervising authorities. Where the Buyer merges, divides, dissolves or becomes insolvent it tells the Provider and deals with the Subject Data as the authorities require.',
  },
  {
    id: 'abroad.forbidden',
    when: (terms) => effectiveUse(terms).abroad === 'FORBIDDEN',
    settles: 'abroad',
    zh: '标的数据只在境内存储和使用。需方不得向境外提供，也不得允许境外的机构、组织或个人访问。',
    en: 'The Subject Data is stored and used in mainland China only. The Buyer must not provide it Abroad or let bodies or persons Abroad access it.',
  },
  {
    id: 'abroad.free',
    when: (terms) => effectiveUse(terms).abroad === 'FREE',
    settles: 'abroad',
    zh: '按供方申报，标的数据向境外提供不需要办理数据出境手续。需方向境外提供前应自行确认当时的规定。',
    en: 'As the Provider has declared, providing the Subject Data Abroad needs no data export procedure. Before doing so the Buyer confirms the rules then in force.',
  },
  {
    id: 'abroad.contract',
    when: (terms) => effectiveUse(terms).abroad === 'CONTRACT',
    settles: 'abroad',
    zh: '需方向境外提供标的数据前，应当订立个人信息出境标准合同并备案，或者通过个人信息保护认证；在此之前不得出境。',
    en: 'Before the Buyer provides the Subject Data Abroad it concludes and files a standard contract or obtains certification; until then it stays in mainland China.',
  },
  {
    id: 'abroad.assessment',
    when: (terms) => effectiveUse(terms).abroad === 'ASSESSMENT',
    settles: 'abroad',
    zh: '需方向境外提供标的数据前，应当通过数据出境安全评估；在此之前不得出境。',
    en: 'Before the Buyer provides the Subject Data Abroad a security assessment has to be passed; until then it stays in mainland China.',
  },
  {
    id: 'public.authorised',
    when: ({ isAuthorised }) => isAuthorised,
    zh: '标的数据含有授权运营的公共数据。供方在授权的范围和期限内提供；授权被变更、收回的，按授权主体的决定执行，已付而未履行部分的费用退还需方。',
    en: 'The Subject Data holds public data under authorised operation. The Provider provides it within the authorisation; where that is changed or withdrawn the decision of the grantor is followed and what was paid for the rest is refunded.',
  },
  {
    id: 'public.ceiling',
    when: (terms) => terms.isAuthorised && !terms.isPublicInterest,
    settles: 'publicPrice',
    zh: '价格不高于核定的上限收费标准；超出部分无效，供方应予退还。',
    en: 'The price does not exceed the approved ceiling; anything above it is void and refunded.',
  },
  {
    id: 'public.interest',
    when: (terms) => terms.isAuthorised && terms.isPublicInterest,
    settles: 'publicPrice',
    zh: '需方将标的数据用于公共治理、公益事业，不支付公共数据运营服务费；改作其他用途的，应当另行订立合约。',
    en: 'The Buyer uses the Subject Data for public governance or public interest and pays no operation fee; any other use needs another contract.',
  },
  {
    id: 'public.scenario',
    when: ({ isAuthorised, scenario }) => isAuthorised && scenario !== null && scenario.trim() !== '',
    zh: '使用场景为：{scenario}。需方不得在该场景以外使用。',
    en: 'The scenario of use is: {scenario}. The Buyer must not use it in any other.',
  },
]

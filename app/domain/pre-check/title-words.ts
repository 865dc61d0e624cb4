import { everyVersion, type Text } from '../text.ts'

/** Words that say nothing of what data are about, longest first. */
const general =
  /综合性?|数据资源|数据产品|数据服务|数据接口|数据集|数据包|数据库|数据|服务|产品|接口|信息|平台|系统|查询|报告|报表|统计|分析|管理|应用|工具|模型|资源|大全|汇总|列表|名单|未命名|测试|样例|示例|新建|其他|标准版|专业版|正式版|批量|实时|全量|最新|大数据|智能|智慧|版本|版|的|和|与|及/g
const generalEnglish =
  /\b(?:data|dataset|datasets|database|service|services|product|products|api|interface|information|info|platform|system|query|report|reports|statistics|analysis|management|application|app|tool|model|resource|resources|list|untitled|test|sample|demo|example|new|other|misc|big|smart|latest|the|a|of|and|for)\b/gi

/** Whether a title is made of general words only, such as 数据服务 or “Data API”. A number of five digits is a name. */
export function saysNothing(title: string): boolean {
  const rest = title
    .normalize('NFKC')
    .replace(generalEnglish, ' ')
    .replace(general, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return !/\p{Script=Han}{2}|[A-Za-z]{2}|\d{5}|\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/u.test(rest)
}

const promotion =
  /国家级产品|最高级|最优质|最权威|最全面|最全(?!局)|最专业|(?:全国|行业|全网|世界|全球)第一(?![次批届个家部轮例手季期])|全网最|业内最|史上最|独一无二|绝无仅有|顶尖|顶级|遥遥领先|百分之百准确|100%准确|零误差|\b(?:best in (?:class|the world)|world[- ]leading|world's (?:best|largest)|no\. ?1|number one|unrivall?ed|unbeatable)\b/i

/** The first word of praise in the texts that nobody can check; undefined where there is none. */
export function promotionIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const match = promotion.exec(text)
    if (match) return match[0]
  }
  return undefined
}

/** Characters of the longest version of a text. */
export function lengthOf(text: Text | undefined): number {
  return Math.max(0, ...everyVersion(text).map((version) => [...version.trim()].length))
}

/** State secrets and military data are no goods (GB/T 43697-2024 leaves them out; domain handbook 2.4). */
const forbidden = /国家秘密|国家机密|涉密数据|涉密信息|绝密|机密级|秘密级|军事(?:设施|目标|部署|行动|机密|数据)/g
const denied = /(?:不|未|非|无|禁止|严禁|排除|剔除|去除|没有|避免|不得|不含|不涉及?)[^，。；,;.]{0,12}$/

/** What a text says of data that may not be traded, unless it says that they are not in it. */
export function forbiddenIn(texts: readonly string[]): string | undefined {
  for (const text of texts)
    for (const match of text.matchAll(forbidden))
      if (!denied.test(text.slice(Math.max(0, match.index - 24), match.index))) return match[0]
  return undefined
}

/** Words that demands are written with, which say nothing of what is wanted. */
export const demandWords: ReadonlySet<string> = new Set(
  `
时候 以前 以后 之前 之后 知道 了解 一家 两家 几家 多家 不是 低于 不低 高于 不少 少于 不少于 不低于 不超过 左右 以上 以下 以内 用来 对应 都可 均可 即可
就可以 就行 优先 尽量 方便 希望 获取 获得 取得 得到 掌握 摸清 采购 购买 求购 征集 收集 寻找 准备 计划 打算 开展 进行 从事 负责 承接 面向 针对 根据
按照 通过 支持 能够 可 返回 输出 输入 具有 具备 拥有 带有 含有 含 包含 包括 例如 比如 等等 以便 以及 并且 同时 另外 此外 其中 其他 相关 有关 关于
我司 我们 我行 我院 我校 本公司 公司 团队 部门 单位 客户 业务 工作 项目 课题 课题组 研究 使用 用途 用于 作为 应用 辅助 参考 判断 比较 评估 分析 做 要 想
情况 方面 内容 范围 类型 方式 要求 需求 标准 口径 成果 结果 数量 规模 时间 日期 最近 近期 历史 长期 多年 每次 次数 一次性 一批 大量 部分 主要 各个 各类 各种
若干 多个 多种 不同 所有 全部 任意 具体 详细 准确 真实 稳定 稳定性 好 越 长 最 更 较 很 非常 再 还 也 都 均 只 仅 不要 不能 不可 必须 须 应 应当
预算 费用 价格面议 报价 计费 收费 付费 合同 交付 对接 联系 服务商 供应商家 商业用途 许可 脱敏 授权 匿名 更新 每日更新 按月更新 下载 提供 供应
need needs needed want wants wanted look looking seek seeking require requires required should must prefer preferred ideally ideal least better well
example examples instance such least several permission licence license commercial free open budget deliver delivered delivery format formats updated update regularly
refreshed team group start start-up startup run runs service services app application
including include includes contain good available 
`
    .trim()
    .split(/\s+/),
)

/** Clauses that set a condition, tell who asks or what for: what they say is less what is wanted. */
const asides: readonly (readonly [RegExp, number])[] = [
  [/预算|报价|计费|付费|交付|对接|格式|更新|脱敏|授权|隐私计算|许可|商业用途|按次|次性购买|接口方式|以接口|下载/u, 0.5],
  [
    /^(?:我司|我们|我行|我院|我校|本公司|公司)(?:是|做|在|主要|专注|从事|位于)|(?:公司|企业|机构|团队|集团|平台|银行|研究院|实验室|研究所|课题组|基金会|部门)$/u,
    0.4,
  ],
  [/用于|用来|以便|方便|好安排|用途|作为|供.{0,6}(?:使用|参考)|做成|辅助/u, 0.6],
  [/\b(?:budget|licen[cs]e|format|netcdf|csv|deliver\w*|api|updated|refreshed|free|permission)\b/i, 0.5],
  [/^(?:we|our|i)\s(?:are|run|build|is|deploy|supply|study|research)\b|\bstart-?up\b|\bcompany wants\b/i, 0.5],
  [/\b(?:to be able to|so that|in order to|for (?:our|the) (?:use|purpose)|so we can)\b/i, 0.6],
]

/** What the words of a clause of a demand count, 0 to 1. */
export function clauseShare(clause: string): number {
  return asides.find(([form]) => form.test(clause))?.[1] ?? 1
}

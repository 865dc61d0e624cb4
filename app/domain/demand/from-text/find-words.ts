import type { Text } from '../../text.ts'
import { type Finding, markOf, nothing, type Reading } from './reading.ts'

const longestTitle = { zh: 36, en: 90 }

const scenarioZh =
  /(?:应用场景|使用场景|场景)(?:为|是|:|：)\s*(?<said>[^，。；！\n]{2,60})|(?<!仅|只|限)(?:主要)?(?:用于|用来|应用于|服务于|拟用于)(?<used>[^，。；！\n,;]{2,60})|(?:我们|我司|我行)?(?:要|想|拟|准备|计划)?(?<!可以|能)做(?<done>[^，。；！\n、]{2,30}?(?:的)?(?:分析|建模|定价|风控|评估|预测|选址|研究|监测|调度|优化|预警|授信|营销|训练))/u
const scenarioEn =
  /\b(?:to be used for|used for|use (?:it|them|this|the data) (?:for|to)|in order to|scenario:)\s+(?<said>[^.;\n]{4,120}?)(?=[.,;\n]|$)|\bfor\s+(?<doing>(?:our |the |a |an )?(?:[\w-]+ ){0,5}(?:pricing|model(?:l)?ing|analysis|planning|research|training|forecasting|assessment|scoring|prediction|optimi[sz]ation|detection|monitoring|underwriting|site selection|routing|benchmarking|due diligence)(?: (?:of|in|for) [^.,;\n]{2,60})?)|\bto (?<verb>(?:build|train|price|assess|predict|improve|support|monitor|forecast|evaluate|plan|optimi[sz]e|model|estimate|detect)\s[^.;,\n]{3,100})/i
const purposeZh =
  /(?:(?:数据)?(?:用途|使用目的)(?:为|是|:|：)|(?:仅|只|限于?)(?:限)?(?:用于|供))\s*(?<said>[^，。；！\n]{2,100})/u
const purposeEn =
  /\b(?:purpose(?: is|:)|(?:solely|only|exclusively) (?:for|to))\s+(?<said>[^.;\n]{3,160}?)(?=[.;\n]|$)/i

/** What the data are to be used in: 用于…, 做…的风险定价, for pricing …. */
export function findScenario(reading: Reading): Finding {
  return worded(reading, 'scenario', reading.language === 'zh' ? scenarioZh : scenarioEn, 300)
}

/** What they will be used for, as it would stand in a contract: 仅用于…, 用途：…. */
export function findPurpose(reading: Reading): Finding {
  return worded(reading, 'purpose', reading.language === 'zh' ? purposeZh : purposeEn, 600)
}

function worded(reading: Reading, key: 'scenario' | 'purpose', form: RegExp, most: number): Finding {
  const found = form.exec(reading.text)
  const said = Object.values(found?.groups ?? {}).find((words) => words !== undefined)
  if (!found || !said) return nothing
  const words = said.trim().replace(/^(?:的|我们的?|进行|做)/u, '')
  if (words.length < 2 || words.length > most || reading.isTaken(found.index, found.index + found[0].length))
    return nothing
  const text: Text = { [reading.language]: words }
  return { set: { [key]: text }, recognised: [markOf(key, found, said.trim())] }
}

const greetings =
  /^(?:您好|你好|各位好?|尊敬的[^，。]{0,12}|hello|hi|dear [^,.]{0,20}|good (?:morning|afternoon)|大家好)[，,!！。.\s]*/iu
const selfZh = /^(?:我们|我司|我公司|本公司|我行|我院|我校|本单位|我单位|公司)(?:是|作为|为|成立|主要|专注|从事|位于)/u
const selfEn = /^(?:we are|our company is|i am|i'm|as an? )/i
const askZh =
  /^(?:(?:目前|现|现在|近期|因|为)[^，。；]{0,20}?(?=需要|求购|采购|征集|寻求|想要|希望))?(?:我们|我司|我公司|本公司|我行|我院|我校|我单位|公司)?(?:现|目前|近期|急|正在|正|还|也)*(?:需要|需求|需|想要|想|要|希望|拟|计划|求购|求|寻找|寻求|采购|征集|诚征|购买|获取|获得|得到|找)+(?:一份|一批|一套|一个|一些|些|：|:)?/u
const askEn =
  /^(?:(?:currently|now),?\s*)?(?:(?:we|i|our (?:team|company|bank|lab))\s*(?:'re|are|am)?\s*(?:urgently |currently |now )?(?:need(?:s)?|want(?:s)?|require(?:s)?|would like(?: to (?:buy|get|obtain|purchase|have))?|look(?:ing)? for|seek(?:ing)?|are interested in)|looking for|wanted:?|need(?:ed)?:?|seeking)\s+(?:a |an |some |the |to (?:buy|get|obtain|purchase|find) )?/i

/** A title from the first clause that asks for something, without the asking, and cut where it reads well. */
export function findTitle(reading: Reading): Finding {
  const { text, language } = reading
  const clauses = clausesOf(text)
  const asks =
    language === 'zh' ? /需要|求购|采购|征集|寻|想要|希望|需求/u : /\b(?:need|want|looking|seek|require|would like)/i
  const isSelf = (clause: string) => (language === 'zh' ? selfZh : selfEn).test(clause)
  // Who we are and what we want in one clause: only the second half.
  for (const clause of clauses) {
    const at = isSelf(clause.said) ? clause.said.search(asks) : -1
    if (at > 0) Object.assign(clause, { said: clause.said.slice(at), from: clause.from + at })
  }
  const chosen =
    clauses.find(({ said }) => !isSelf(said) && asks.test(said) && shorten(said, language).length > 3) ??
    clauses.find(({ said }) => !isSelf(said) && shorten(said, language).length > 3) ??
    clauses[0]
  if (!chosen) return nothing
  const title = shorten(chosen.said, language)
  if (!title) return nothing
  const from = text.indexOf(chosen.said, chosen.from)
  return {
    set: { title: { [language]: title } },
    recognised: [{ key: 'title', from, to: from + chosen.said.length, said: chosen.said }],
  }
}

function clausesOf(text: string): { said: string; from: number }[] {
  const clauses: { said: string; from: number }[] = []
  let from = 0
  for (const piece of text.split(/(?<=[，。；！？!?;\n])|(?<=[,.])(?=\s)/u)) {
    const greeting = greetings.exec(piece)?.[0] ?? ''
    const said = piece
      .slice(greeting.length)
      .replace(/[，。；！？!?;,.\s]+$/u, '')
      .trim()
    if (said.length > 1) clauses.push({ said, from })
    from += piece.length
    if (clauses.length >= 12) break
  }
  return clauses
}

function shorten(clause: string, language: 'zh' | 'en'): string {
  const own = clause
    .replace(/^【[^】]*】\s*|^\[[^\]]*\]\s*/u, '')
    .replace(/^[^，、]{0,12}(?:公司|银行|机构|单位|医院|集团|企业)(?:现|拟|计划|需要?)(?=采购|购买|征集|寻)/u, '')
    .replace(language === 'zh' ? askZh : askEn, '')
    // A bracket that the clause did not close.
    .replace(/\s*[（(][^）)]*$/u, '')
    .trim()
  const used = language === 'zh' ? own.replace(/(?:，|,)?(?:主要)?(?:用于|用来).*$/u, '') : own
  const most = longestTitle[language]
  if (language === 'zh') return [...(used || own)].length <= most ? used || own : cutZh(used || own, most)
  const title = own.charAt(0).toUpperCase() + own.slice(1)
  if (title.length <= most) return title
  const cut = title.slice(0, most + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:-]+$|\s(?:and|or|of|for|with|in|the|by|from|to|a)$/i, '')}…`
}

function cutZh(text: string, most: number): string {
  const cut = [...text].slice(0, most - 1).join('')
  const at = Math.max(cut.lastIndexOf('、'), cut.lastIndexOf('的'), cut.lastIndexOf('（'))
  return `${at > most / 2 ? cut.slice(0, at) : cut}…`
}

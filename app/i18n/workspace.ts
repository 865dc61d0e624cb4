import type { Standing } from '../domain/organisation/standings.ts'
import type { WorkspaceGroup } from '../domain/organisation/workspace-view.ts'

const zh = {
  back: '我的机构',
  tabsLabel: '机构事务',
  groups: {
    start: '',
    supply: '数据供给',
    demand: '需求对接',
    trading: '交易',
    organisation: '机构',
  } satisfies Record<WorkspaceGroup, string>,
  tabs: {
    overview: '概览',
    listings: '数据产品',
    resources: '数据资源',
    submissions: '送审',
    files: '数据文件',
    profile: '机构资料',
    documents: '证明材料',
    members: '成员',
    capabilities: '业务身份',
    keys: '接口密钥',
    opinions: '评估意见',
    demands: '数据需求',
    responses: '需求应答',
    opportunities: '商机',
    construction: '建设',
    complaints: '投诉',
    unmet: '未满足需求',
  },
  standing: {
    harvested: '采集来源',
    draft: '草稿',
    submitted: '审核中',
    returned: '已退回',
    verified: '已认证',
    suspended: '已暂停',
  } satisfies Record<Standing, string>,
  yourRole: (role: string) => `您的角色：${role}`,
  asOperator: '以运营人员身份查看',
  publicPage: '公开主页',
}

const en: typeof zh = {
  back: 'My organisations',
  tabsLabel: 'The organisation’s work',
  groups: {
    start: '',
    supply: 'Supply',
    demand: 'Demand',
    trading: 'Trading',
    organisation: 'Organisation',
  },
  tabs: {
    overview: 'Overview',
    listings: 'Listings',
    resources: 'Resources',
    submissions: 'Submissions',
    files: 'Data files',
    profile: 'Profile',
    documents: 'Documents',
    members: 'Members',
    capabilities: 'Capabilities',
    keys: 'API keys',
    opinions: 'Opinions',
    demands: 'Demands',
    responses: 'Responses',
    opportunities: 'Opportunities',
    construction: 'Construction',
    complaints: 'Complaints',
    unmet: 'Unmet demand',
  },
  standing: {
    harvested: 'Harvested',
    draft: 'Draft',
    submitted: 'Under review',
    returned: 'Returned',
    verified: 'Verified',
    suspended: 'Suspended',
  },
  yourRole: (role) => `Your role: ${role}`,
  asOperator: 'Seen as an operator',
  publicPage: 'Public page',
}

/** Words of the frame around an organisation's work. */
export const workspaceWords = { zh, en }

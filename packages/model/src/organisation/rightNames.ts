import type { Bilingual } from '../errors/sopflowError.ts';
import type { Right } from './role.ts';

/** What a right lets somebody do, in words: for refusals that name the one that is missing. */
export const RIGHT_NAMES: Record<Right, Bilingual> = {
  readSops: { zh: '查看 SOP', en: 'Read SOPs' },
  editSops: { zh: '编辑 SOP', en: 'Edit SOPs' },
  publishSops: { zh: '发布 SOP', en: 'Publish SOPs' },
  startRuns: { zh: '发起流程', en: 'Start runs' },
  readRuns: { zh: '查看流程', en: 'Read runs' },
  readAllRuns: { zh: '查看全部流程', en: 'Read every run' },
  workTasks: { zh: '处理任务', en: 'Work on tasks' },
  steerRuns: { zh: '干预流程', en: 'Steer runs' },
  readAlerts: { zh: '查看告警', en: 'Read alerts' },
  handleAlerts: { zh: '处理告警', en: 'Handle alerts' },
  startPlans: { zh: '启动应急预案', en: 'Start emergency plans' },
  editPlans: { zh: '配置应急预案', en: 'Set up emergency plans' },
  sendMetrics: { zh: '上报指标', en: 'Report measurements' },
  readOrganisation: { zh: '查看组织', en: 'Read the organisation' },
  editOrganisation: { zh: '更改组织', en: 'Change the organisation' },
  readAudit: { zh: '查看审计日志', en: 'Read the audit log' },
  administer: { zh: '系统管理', en: 'Administer' },
};

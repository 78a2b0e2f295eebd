import type { Template } from './templates/template';

/** The three service notices of the demo, with the ids the product is configured with there. */
export const demoTemplates: readonly Template[] = [
  {
    priTmplId: 'duty-alert',
    title: '值班提醒',
    content: lines(
      '事项:thing1',
      '地点:thing2',
      '上报时间:time3',
      '紧急程度:phrase4',
      '编号:character_string5',
    ),
    example: '事项:单元门口结冰\n地点:5号楼2单元\n上报时间:15:01\n紧急程度:紧急\n编号:20261122-003',
    type: 2,
  },
  {
    priTmplId: 'ticket-progress',
    title: '办理进度提醒',
    content: lines(
      '编号:character_string1',
      '事项:thing2',
      '当前状态:phrase3',
      '办理说明:thing4',
      '更新时间:time5',
    ),
    example: '编号:20261122-003\n事项:单元门口结冰\n当前状态:处理中\n办理说明:物业已派人\n更新时间:15:20',
    type: 2,
  },
  {
    priTmplId: 'party-task',
    title: '派单通知',
    content: lines('编号:character_string1', '事项:thing2', '地点:thing3', '办结时限:time4', '备注:thing5'),
    example: '编号:20261122-003\n事项:单元门口结冰\n地点:5号楼2单元\n办结时限:18:00\n备注:请先撒盐',
    type: 2,
  },
];

function lines(...fields: string[]): string {
  return fields.map((field) => `${field.replace(':', ':{{')}.DATA}}`).join('\n');
}

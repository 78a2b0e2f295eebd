import { dateWords } from '@doorstep/domain';

export const AGAIN_WORDS = {
  title: (count: number) => (count === 1 ? '这里又出同样的问题了' : `同样的问题，第${count}次回来`),
  forDesk: '上次办完不到90天。这回请多问一句：根子在哪儿？',
  forParty: '上次办完不到90天。这回请查查根子，别只管眼前。',
  forResident: '上回办完不到90天又出了，驿站都记着。这回连原因一起查。',
  laterTitle: '后来又出过',
  last: (number: string, closedAt: string | null) =>
    closedAt === null ? number : `${number}，${dateWords(new Date(closedAt))}办完`,
  later: (number: string, reportedAt: string) => `${number}，${dateWords(new Date(reportedAt))}又反映`,
  by: (party: string, outcome: string) => [party, outcome].filter((said) => said !== '').join('：'),
  open: '看看上一次',
  openLater: '看看这一次',
} as const;

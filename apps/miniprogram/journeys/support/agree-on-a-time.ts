import type { Phone } from './phone';

/** The worker's hand, at the form for a time: a deed in the mini-program, or an errand by link. */
interface AtTheForm {
  worker: Phone;
  of: 'deed' | 'errand';
  /** The resident's phone, at the matter. */
  li: Phone;
}

/** A time to come tomorrow: proposed by the worker, moved by the resident, agreed to by the worker; both read it. */
export async function agreeOnATime({ worker, of, li }: AtTheForm): Promise<void> {
  await worker.tapWords('明天');
  await worker.tap('span-10-12');
  await worker.tap(`send-${of}`);
  await worker.reads('您提的上门时间，等对方答应');

  await li.reads('师傅想这个时间上门');
  await li.reads(/10:00–12:00/);
  await li.tap('deed-appoint');
  await li.tapWords('明天');
  await li.tap('span-14-16');
  await li.type('deed-words', '上午要去医院');
  await li.tap('send-deed');
  await li.reads('您提的上门时间，等对方答应');

  await worker.reads('居民想请师傅这个时间来');
  await worker.reads(/14:00–16:00/);
  await worker.tap(`${of}-agree`);
  if (of === 'errand') await worker.tap('send-errand');
  await Promise.all([li, worker].map((phone) => phone.reads('说好的上门时间')));
  await li.reads(/14:00–16:00/);
}

const YUAN = /^(\d{1,5})(?:[.。．](\d{1,2}))?$/;

/** What somebody typed as yuan, in fen; null where it is no sum of money. */
export function fenOf(typed: string): number | null {
  const [, yuan, cents = ''] = YUAN.exec(typed.replace(/[元块\s]/g, '')) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** 1250 → 12.5元 as it stands on a slip: 12.50元. */
export const yuanOf = (fen: number): string => `${(fen / 100).toFixed(2)}元`;

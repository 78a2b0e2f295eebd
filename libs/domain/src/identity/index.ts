export * from './caller';
export * from './preferred-grant';
export * from './invitation-code';

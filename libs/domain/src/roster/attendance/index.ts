export * from './slot-watch';
export * from './coverage';
export * from './cover-waves';
export * from './seat-rules';

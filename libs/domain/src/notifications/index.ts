export * from './who-to-tell';
export * from './subscribe-keys';
export * from './superseded';
export * from './try-again';
export * from './count-consents';

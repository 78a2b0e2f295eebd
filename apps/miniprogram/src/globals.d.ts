/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.svg' {
  const url: string;
  export default url;
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Set by the build: 'weapp' or 'h5'. */
    TARO_ENV?: 'weapp' | 'h5';
    /** Set by the build: where the server is; empty means this page's own origin. */
    TARO_APP_API?: string;
  }
}

/** The one preset Taro asks for; it also translates libs/* and the few npm packages named in config/index.ts. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
};

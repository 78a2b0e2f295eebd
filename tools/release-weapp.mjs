/**
 * `npm run release:weapp`: uploads the WeChat build as a new development version, with WeChat's own CI tool. Only where
 * a key is given: WEAPP_PRIVATE_KEY_PATH (mp.weixin.qq.com → development → upload keys) and WECHAT_APP_ID; optional
 * WEAPP_VERSION, WEAPP_DESCRIPTION and WEAPP_ROBOT (1–30). The tool is not a dependency: it is large and only the one
 * machine that releases needs it (`npm install --no-save miniprogram-ci`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPhone, phoneBuild } from './build-phone.mjs';
import { ROOT } from './root.mjs';
import { runTool, Sentence } from './sentence.mjs';

function settings(env) {
  const missing = ['WEAPP_PRIVATE_KEY_PATH', 'WECHAT_APP_ID'].filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Sentence(
      `没有设置 ${missing.join('、')}：上传小程序需要公众平台的上传密钥文件和 appid。`,
      `${missing.join(' and ')} not set: uploading needs the upload key file and the appid of the account.`,
    );
  }
  try {
    readFileSync(env.WEAPP_PRIVATE_KEY_PATH);
  } catch (error) {
    throw new Sentence(
      `读不到上传密钥 ${env.WEAPP_PRIVATE_KEY_PATH}（${error.code}）。`,
      `The upload key ${env.WEAPP_PRIVATE_KEY_PATH} cannot be read (${error.code}).`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return {
    appid: env.WECHAT_APP_ID,
    keyFile: path.resolve(env.WEAPP_PRIVATE_KEY_PATH),
    version: env.WEAPP_VERSION ?? version,
    desc: env.WEAPP_DESCRIPTION ?? `家门口 ${version}`,
    robot: Number(env.WEAPP_ROBOT ?? 1),
  };
}

async function officialTool() {
  const name = 'miniprogram-ci';
  try {
    return (await import(name)).default;
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Sentence(
      '没有微信的上传工具。请先运行：npm install --no-save miniprogram-ci',
      "WeChat's upload tool is missing. First run: npm install --no-save miniprogram-ci",
    );
  }
}

async function release() {
  const { appid, keyFile, version, desc, robot } = settings(process.env);
  const ci = await officialTool();
  await buildPhone('weapp', { always: true, output: 'inherit' });
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: phoneBuild('weapp'),
    privateKeyPath: keyFile,
    ignores: ['node_modules/**/*'],
  });
  // Taro has compiled already: WeChat's own compiler must leave the code alone.
  await ci.upload({
    project,
    version,
    desc,
    robot,
    setting: { es6: false, minify: false },
    onProgressUpdate: () => {},
  });
  console.log(`✓ 已上传 ${version}（机器人 ${robot}） / uploaded`);
  return 0;
}

await runTool(release);

import type { Category } from '../../directory/index';

/** What can be done until somebody comes: one plain sentence, only where it helps. */
const SELF_HELP: Partial<Record<Category, string>> = {
  gas_leak: '先关燃气总阀、开窗，别开灯别打火，到屋外再打电话。',
  fire: '先离开着火的地方，随手关门，走楼梯；人到安全处再打119。',
  medical_rescue: '别急着扶起来，看看还清不清醒；打120说清楼号、单元、楼层。',
  upstairs_leak: '先拿盆接水，把电器挪开；水靠近电就拉闸，别碰湿的开关。',
  indoor_plumbing: '先关家里的水表前总阀，再拿毛巾裹住漏的地方。',
  heating_leak: '先关暖气两头的阀门，拿盆接着，小心热水烫手。',
  heating_cold: '先摸摸进水和回水管，试着放一下气，再看阀门开没开。',
  power: '先看自家空开跳没跳；有焦味、火星或进水就别再合闸。',
  drain_blocked: '先别再往下倒水，也请楼上邻居少用水。',
  drain_odor: '往地漏倒一碗水封住，平时盖好；先开窗通风。',
  gas_service: '先看燃气表电池和余额，阀门开没开。',
  water_supply: '先看水表前的阀门开没开，问问对门有没有水。',
  telecom: '先把光猫和路由器断电一分钟再插上；垂下来的线别碰。',
  roof_wall_leak: '先拿盆接水，把东西挪开；水靠近电灯就拉闸。',
  reno_quality: '先别推拉那扇窗，楼下别站人，等师傅来。',
  security: '先别开门、别转账；觉得不对就打110。',
  ice_snow: '先绕开走，抓着扶手，别让老人出门。',
  public_facility: '先绕开，提醒身边的人别靠近。',
  greening: '先别从树下走，也别把车停在底下。',
  ebike_charging: '先别自己去拔，离电池远一点，告诉值班员在几楼。',
  pests: '看见马蜂窝别捅，躲远些；吃的东西收好盖严。',
  neighbor: '先别当面顶起来，等人来了一块儿说。',
  entrance_door: '进不去门先打值班电话，别硬推硬撬。',
};

/** The sentence for the first matter that has one. */
export function selfHelpFor(categories: readonly Category[]): string | null {
  for (const category of categories) {
    const sentence = SELF_HELP[category];
    if (sentence !== undefined) return sentence;
  }
  return null;
}

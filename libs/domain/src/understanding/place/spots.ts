/** Names of places within a home, a building or a yard, the exact ones before the general. */
const SPOTS =
  '单元门口 单元门 楼门口 楼门 楼梯拐角 楼梯间 楼道口 楼道 楼梯 走廊 过道 消防通道 无障碍坡道 坡道 台阶 雨棚 房檐 屋檐 屋顶 楼顶 房顶 顶棚 天花板 外墙 山墙 墙根 墙角 电表箱 电表间 配电箱 水表箱 水表井 管道井 管井 燃气表箱 燃气表 燃气灶 灶台 化粪池 污水井 井盖 消火栓 消防栓 灭火器 垃圾桶站 垃圾站 垃圾桶 垃圾房 充电棚 充电桩 自行车棚 车棚 停车位 停车场 车库 地下室 地锁 大门口 大门 院门 北门 南门 东门 西门 门卫 岗亭 传达室 健身区 健身器材 小广场 广场 花坛 花园 绿地 草坪 树坑 凉亭 长椅 院墙 围墙 围挡 院里 院内 院子 便道 人行道 马路边 胡同口 底商 厨房 卫生间 厕所 洗手间 阳台 客厅 卧室 窗户 窗台 窗框 暖气片 地漏 水槽 洗手池 洗菜池 马桶 水箱 楼前 楼后 楼东 楼西 楼南 楼北 楼头 全小区'.split(
    ' ',
  );

/** The spot a text names, in its own words; the one named first. */
export function spotIn(text: string): string | null {
  const found = SPOTS.map((name) => ({ name, at: text.indexOf(name) })).filter(({ at }) => at >= 0);
  found.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return found[0]?.name ?? null;
}

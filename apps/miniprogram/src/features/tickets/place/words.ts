export const PLACE_WORDS = {
  unit: '几单元',
  yard: '院里',
  wholeBuilding: '整栋楼',
  ofBuilding: (building: number) => `${building}号楼`,
  ofUnit: (unit: number) => `${unit}单元`,
} as const;

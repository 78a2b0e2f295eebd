/** The station the labelled texts come from: renovated from March to 30 August 2025, with the usual warranties. */
export const STATION = {
  works: {
    startsOn: '2025-03-01',
    endsOn: '2025-08-30',
    warranties: {
      insulation: '2030-08-30',
      roof: '2030-08-30',
      windows: '2027-08-30',
      water_pipes: '2027-08-30',
      gas_pipes: '2027-08-30',
    },
  },
};
export const AFTER_THE_WORKS = new Date('2025-12-01T12:00:00+08:00');

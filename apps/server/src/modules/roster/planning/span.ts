import { dayAfter, stationInstant } from '@doorstep/domain';

/** Some days of the station; both included. */
export interface Span {
  fromDay: string;
  untilDay: string;
}

/** From the first instant of the days to the first after them. */
export const boundsOf = ({ fromDay, untilDay }: Span): [Date, Date] => [
  stationInstant(fromDay),
  stationInstant(dayAfter(untilDay)),
];

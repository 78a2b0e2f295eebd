import { Frame } from '../../features/frame/frame';
import { CalendarScreen } from '../../features/seasons/calendar-screen';

/** 季节日历. */
export default function Page() {
  return (
    <Frame page="season-calendar">
      <CalendarScreen />
    </Frame>
  );
}

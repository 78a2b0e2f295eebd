import { useState } from 'react';
import { useStanding } from '../../../device/session';
import { Loading } from '../../../ui/loading';
import { Tabs } from '../../../ui/tabs';
import { CalendarTab } from './calendar/calendar-tab';
import { MembersTab } from './members/members-tab';
import { PolicyTab } from './policy/policy-tab';
import { ScreensTab } from './screens-tab';
import { RULES_WORDS } from './words';

const TABS = ['policy', 'calendar', 'members', 'screens'] as const;
type Tab = (typeof TABS)[number];

/** 值班规矩: how the day is cut, which days are holidays, who can come when, and the screens at the station. */
export function RulesScreen() {
  const role = useStanding(({ me }) => me?.active.role);
  const [tab, setTab] = useState<Tab>('policy');
  if (role !== 'secretary') return <Loading />;
  return (
    <>
      <Tabs items={TABS.map((key) => ({ key, words: RULES_WORDS.tabs[key] }))} here={tab} onChoose={setTab} />
      {tab === 'policy' && <PolicyTab />}
      {tab === 'calendar' && <CalendarTab />}
      {tab === 'members' && <MembersTab />}
      {tab === 'screens' && <ScreensTab />}
    </>
  );
}

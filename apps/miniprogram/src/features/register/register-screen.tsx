import { readRegister, type RegisterRow as Row } from '@doorstep/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { go } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useStanding } from '../../device/session';
import { useAskPages } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { MoreButton } from '../../ui/more-button';
import { ExportButton } from './export-button';
import { FilterSheet } from './filter-sheet';
import { conditionsIn, type Filters } from './filters';
import { RegisterRow } from './register-row';
import { SavedLooks } from './saved-looks';
import { cx } from '../../ui/cx';
import styles from './register-screen.module.scss';
import { REGISTER_WORDS } from './words';

type Pages = ReturnType<typeof useAskPages<typeof readRegister, Row>>;

/** 居民反映问题登记表: everything that was ever said at this station, newest first, with filters. */
export function RegisterScreen() {
  const [filters, setFilters] = useState<Filters>({});
  const [isOpen, setOpen] = useState(false);
  const mayExport = useStanding(
    ({ me }) => me?.active.role === 'secretary' || me?.active.role === 'district',
  );
  const mayType = useStanding(({ me }) => me?.active.role === 'member' || me?.active.role === 'secretary');
  const pages = useAskPages<typeof readRegister, Row>(readRegister, filters);
  const count = conditionsIn(filters);
  usePullToRefresh(pages.refetch);
  return (
    <>
      <View className={cx(styles.tools)}>
        <Button id="filter" look={count === 0 ? 'quiet' : 'second'} icon="filter" onTap={() => setOpen(true)}>
          {count === 0 ? REGISTER_WORDS.filter : REGISTER_WORDS.filtered(count)}
        </Button>
        {mayExport && (
          <Button id="papers" look="second" icon="paper" onTap={() => void go('papers', {})}>
            {REGISTER_WORDS.papers}
          </Button>
        )}
        {mayExport && <ExportButton filters={filters} />}
        {mayType && (
          <Button id="paper-lines" look="second" icon="pen" onTap={() => void go('paper-lines', {})}>
            {REGISTER_WORDS.paperLines}
          </Button>
        )}
      </View>
      <SavedLooks filters={filters} onShow={setFilters} />
      <Rows pages={pages} />
      {isOpen && (
        <FilterSheet
          filters={filters}
          onShow={(chosen) => {
            setFilters(chosen);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Rows({ pages }: { pages: Pages }) {
  const now = useNow();
  if (pages.error)
    return <ErrorNote words={problemWords(pages.error)} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0) return <EmptyState title={REGISTER_WORDS.empty} />;
  return (
    <>
      {pages.items.map((row) => (
        <RegisterRow
          key={row.ticketId}
          row={row}
          now={now}
          onTap={() => void go('ticket', { id: row.ticketId })}
        />
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}

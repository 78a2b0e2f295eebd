import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Icon } from './icon';
import styles from './day-grid.module.scss';
import { monthAfter } from './months';
import { Tap } from './tap';
import { UI_WORDS } from './words';

const YEAR = 12;

/** The month's name between two arrows; where years lie between, the year has arrows of its own. */
export function TurnMonth({
  month,
  onMonth,
  last,
  hasYears = false,
}: {
  month: string;
  onMonth: (month: string) => void;
  /** There is nothing after this month. */
  last?: string;
  hasYears?: boolean;
}) {
  const turn = (steps: number): void => {
    const next = monthAfter(month, steps);
    onMonth(last !== undefined && next > last ? last : next);
  };
  const isLast = last !== undefined && month >= last;
  const isLastYear = last !== undefined && month.slice(0, 4) >= last.slice(0, 4);
  return (
    <>
      {hasYears && (
        <Turn
          id="turn-year"
          of="year"
          title={UI_WORDS.year(month)}
          isLast={isLastYear}
          steps={YEAR}
          onTurn={turn}
        />
      )}
      <Turn
        id="month"
        of="month"
        title={hasYears ? UI_WORDS.monthAlone(month) : UI_WORDS.month(month)}
        isLast={isLast}
        steps={1}
        onTurn={turn}
      />
    </>
  );
}

interface TurnProps {
  id: string;
  of: 'year' | 'month';
  title: string;
  isLast: boolean;
  steps: number;
  onTurn: (steps: number) => void;
}

/** A name between two arrows. */
export function Turn({ id, of, title, isLast, steps, onTurn }: TurnProps) {
  const { before, next } = UI_WORDS.turn[of];
  return (
    <View className={cx(styles.turn)}>
      <Tap id={`${id}-before`} label={before} className={styles.arrow} onTap={() => onTurn(-steps)}>
        <Icon of="back" />
      </Tap>
      <Text className={cx(styles.title)} aria-live="polite">
        {title}
      </Text>
      <Tap
        id={`${id}-next`}
        label={next}
        className={styles.arrow}
        isDisabled={isLast}
        onTap={() => onTurn(steps)}
      >
        <Icon of="forward" />
      </Tap>
    </View>
  );
}

import { stationDay } from '@doorstep/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { Photos } from '../../../attach/photos';
import { dropPage } from './carry-lines';
import { newPage, writeLine, type LineDraft } from './paper-draft';
import { choiceOf, DAY_CHOICES, dayBack, dayIn, type DayChoice } from './paper-times';
import { PAPER_LINE_WORDS as words } from './words';

/** What all lines of a page have in common; it stands there for the next line without being asked again. */
export function OfPage({ line, now }: { line: LineDraft; now: Date }) {
  const turnOver = (): void => {
    newPage();
    dropPage(line.page);
  };
  return (
    <Card title={words.pageTitle}>
      <Day day={line.day} now={now} />
      <Field
        id="paper-time"
        label={words.time}
        initial={line.time}
        placeholder={words.timePlaceholder}
        shape="line"
        most={12}
        onWords={(time) => writeLine({ time })}
      />
      <Field
        id="paper-writer"
        label={words.writer}
        note={words.optional}
        initial={line.writtenBy}
        placeholder={words.writerPlaceholder}
        shape="line"
        most={20}
        onWords={(writtenBy) => writeLine({ writtenBy })}
      />
      <View>{words.photoNote}</View>
      <Photos
        photos={line.page === undefined ? [] : [line.page]}
        most={1}
        words={words.photo}
        onChange={(change) => writeLine({ page: change(line.page ? [line.page] : [])[0] })}
        onGone={dropPage}
      />
      {line.day !== '' && (
        <Button id="new-page" look="quiet" icon="paper" onTap={turnOver}>
          {words.newPage}
        </Button>
      )}
    </Card>
  );
}

/** The last three days by name, any other on the calendar. */
function Day({ day, now }: { day: string; now: Date }) {
  const [choice, setChoice] = useState<DayChoice | undefined>(day === '' ? undefined : choiceOf(day, now));
  const choose = (next: DayChoice): void => {
    setChoice(next);
    writeLine({ day: next === 'other' ? '' : dayBack(next, now) });
  };
  return (
    <>
      <View>{words.day}</View>
      <Choices
        name="paper-day"
        items={DAY_CHOICES.map((key) => ({ key, words: words.days[key] }))}
        chosen={choice}
        onChoose={choose}
      />
      {choice === 'other' && (
        <DayField
          id="paper-day-field"
          label={words.dayField}
          day={dayIn(day, now) ?? ''}
          openAt={stationDay(now)}
          notAfter={stationDay(now)}
          isOpenFirst={day === ''}
          onChoose={(chosen) => writeLine({ day: chosen })}
        />
      )}
    </>
  );
}

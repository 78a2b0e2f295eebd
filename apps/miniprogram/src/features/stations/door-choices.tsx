import { phone } from '../../device/feedback';
import { go } from '../../device/navigate';
import { useStanding } from '../../device/session';
import { BigChoice } from '../../ui/big-choice';
import { Button } from '../../ui/button';
import { DOOR_WORDS } from './words';

/** The things one comes to the door for, the telephone an equal among them. */
export function DoorChoices({
  code,
  phoneNumber,
  onOtherDoor,
}: {
  code?: string;
  phoneNumber: string | null;
  onOtherDoor: () => void;
}) {
  const isResident = useStanding((standing) => (standing.me?.active.role ?? 'resident') === 'resident');
  return (
    <>
      <BigChoice
        id="choose-report"
        shape="row"
        isMain
        drawing="speak"
        words={DOOR_WORDS.report}
        note={DOOR_WORDS.reportNote}
        onTap={() => void go('report', code === undefined ? {} : { code })}
      />
      {isResident && (
        <BigChoice
          id="choose-mine"
          shape="row"
          drawing="list"
          words={DOOR_WORDS.mine}
          note={DOOR_WORDS.mineNote}
          onTap={() => void go('mine', {})}
        />
      )}
      {phoneNumber !== null && (
        <BigChoice
          id="choose-call"
          shape="row"
          drawing="phone"
          words={DOOR_WORDS.call}
          note={DOOR_WORDS.callNote(phoneNumber)}
          onTap={() => void phone(phoneNumber)}
        />
      )}
      <BigChoice
        id="choose-whom"
        shape="row"
        drawing="question"
        words={DOOR_WORDS.whom}
        note={DOOR_WORDS.whomNote}
        onTap={() => void go('directory', code === undefined ? {} : { code })}
      />
      <BigChoice
        id="choose-wall"
        shape="row"
        drawing="heart"
        words={DOOR_WORDS.wall}
        note={DOOR_WORDS.wallNote}
        onTap={() => void go('wall', {})}
      />
      {code !== undefined && (
        <BigChoice
          id="choose-public-board"
          shape="row"
          drawing="eye"
          words={DOOR_WORDS.publicBoard}
          note={DOOR_WORDS.publicBoardNote}
          onTap={() => void go('public-board', { code })}
        />
      )}
      <Button id="other-door" look="quiet" icon="scan" onTap={onOtherDoor}>
        {DOOR_WORDS.otherDoor}
      </Button>
    </>
  );
}

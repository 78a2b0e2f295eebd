/** What the secretary reads while a roster is being made. */
export const words = {
  preparing: '正在把大家的空闲、请假和心愿收齐…',
  again: '保留您手工定下的，正在重排其余的班…',
  takenUp: '刚才排班的电脑停了一下，已接着排…',
  /** Three times nobody came to an end with it. */
  givenUp: '这次没能排到最好，先用已经排出的班表；请看看空缺，也可以点“重排”再试一次。',
  nobodySaid: '站长',
};

/** One kind of message a person can agree to in WeChat, with what is left of past consents. */
export interface Consentable {
  credits: number;
  /** Agreed to once, it carries any number of messages. */
  isLongTerm: boolean;
}

/** Nothing more to ask for: a consent for long is on record. WeChat may still take it back (43101, its menu). */
export const isAgreed = ({ credits, isLongTerm }: Consentable): boolean => isLongTerm && credits > 0;

/** Whether it is worth a question within a tap that means something else, by how many are enough (`enoughConsents`). */
export const runsLow = (item: Consentable, enough: number): boolean =>
  !isAgreed(item) && item.credits < enough;

/** WeChat refuses to ask for both kinds in one question (20002), and one tap is one question: those of the first one's kind. */
export const ofOneKind = <C extends Consentable>(wanted: readonly C[]): C[] =>
  wanted.filter(({ isLongTerm }) => isLongTerm === wanted[0]?.isLongTerm);

/** Where both kinds run low they take turns: a no to the one must not leave the other unasked for ever. */
export const inTurnOfKinds = <C extends Consentable>(low: readonly C[], wasLongTerm: boolean): C[] => [
  ...low.filter(({ isLongTerm }) => isLongTerm !== wasLongTerm),
  ...low.filter(({ isLongTerm }) => isLongTerm === wasLongTerm),
];

/** What became of looking at the words of a card: with WeChat still, passed, or waiting for a member and why. */
export type WordCheck = 'checking' | 'passed' | 'review' | 'risky' | 'unchecked';

/** A private template as `gettemplate` answers it. */
export interface Template {
  readonly priTmplId: string;
  readonly title: string;
  /** `事项:{{thing1.DATA}}`, one line for each key. */
  readonly content: string;
  readonly example: string;
  /** 2 one-time, 3 long-term. */
  readonly type: number;
  readonly keywordEnumValueList?: readonly {
    readonly keywordCode: string;
    readonly enumValueList: readonly string[];
  }[];
}

/** The keys of a template with the words a phone shows before them. */
export function fieldsOf({ content }: Template): { key: string; label: string }[] {
  const lines = [...content.matchAll(/^\s*(.*?)[:：]\s*\{\{\s*(\w+)\.DATA\s*\}\}/gm)];
  return lines.map((line) => ({ label: line[1]!, key: line[2]! }));
}

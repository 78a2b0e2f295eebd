import { Input, Textarea } from '@tarojs/components';
import { cx } from './cx';
import styles from './field.module.scss';
import { Labelled } from './labelled';

export interface FieldProps {
  label: string;
  onWords: (words: string) => void;
  id?: string;
  /** What stands in it at first. Later changes are the writer's alone: a field that is rewritten while one types loses words. */
  initial?: string;
  placeholder?: string;
  most?: number;
  /** `lines` grows with what is written; `line` is one line. */
  shape?: 'lines' | 'line';
  keyboard?: 'text' | 'number';
  note?: string | undefined;
}

interface Typed {
  detail: { value: string };
}

/** A place to write, with its name above it. */
export function Field(props: FieldProps) {
  const { label, note, shape = 'lines' } = props;
  return (
    <Labelled label={label} note={note}>
      {shape === 'line' ? <Line {...props} /> : <Lines {...props} />}
    </Labelled>
  );
}

function Line(props: FieldProps) {
  return (
    <Input
      {...inputOf(props)}
      type={props.keyboard ?? 'text'}
      cursorSpacing={120}
      className={cx(styles.line)}
    />
  );
}

function Lines(props: FieldProps) {
  return (
    <Textarea
      {...inputOf(props)}
      autoHeight
      disableDefaultPadding
      cursorSpacing={120}
      className={cx(styles.lines)}
    />
  );
}

function inputOf({ id, label, initial = '', placeholder = '', most = 300, onWords }: FieldProps) {
  return {
    ...(id === undefined ? {} : { id }),
    'aria-label': label,
    'aria-role': 'textbox',
    defaultValue: initial,
    placeholder,
    placeholderClass: cx(styles.placeholder),
    maxlength: most,
    onInput: (event: Typed): void => onWords(event.detail.value),
  };
}

import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useWords } from '../words/words.tsx';

interface Known {
  readonly id: string;
  readonly reference: string;
}

interface ReferenceFieldProps {
  readonly label: string;
  /** What will happen with what is written, e.g. that it is new. */
  readonly hint: string;
  readonly value: string;
  /** What there is already. */
  readonly known: readonly Known[];
  onChange(value: string): void;
}

/** A reference that is chosen from those that there are, or written anew. */
export function ReferenceField({ label, hint, value, known, onChange }: ReferenceFieldProps) {
  const { intake } = useWords();
  return (
    <ComboBox
      allowsCustomValue
      isRequired
      inputValue={value}
      onInputChange={onChange}
      defaultItems={known}
      className="field"
    >
      <Label>{label}</Label>
      <span className="with-button">
        <Input />
        <Button>
          <span aria-hidden>▾</span>
          <span className="for-readers">{intake.showKnown}</span>
        </Button>
      </span>
      <Text slot="description">{hint}</Text>
      <Popover className="known">
        <ListBox<Known>>{({ id, reference }) => <ListBoxItem id={id}>{reference}</ListBoxItem>}</ListBox>
      </Popover>
    </ComboBox>
  );
}

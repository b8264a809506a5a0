import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { Trouble } from '../layout/trouble.tsx';

/** A line that somebody writes. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password';
  /** What a browser or a password manager may fill in (HTML, `autocomplete`). */
  readonly filledAs: string;
}

interface AskFormProps {
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly submitting: string;
  /** Does what is asked for. @throws Error that is shown */
  onSubmit(written: Readonly<Record<string, string>>): Promise<void>;
}

/** A few lines that are sent at once. What went wrong stands under them. */
export function AskForm({ fields, submit, submitting, onSubmit }: AskFormProps) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const sending = useMutation({ mutationFn: onSubmit });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate(written);
      }}
    >
      {fields.map(({ name, label, hint, type = 'text', filledAs }) => (
        <TextField
          key={name}
          isRequired
          type={type}
          autoComplete={filledAs}
          value={written[name] ?? ''}
          onChange={(text) => setWritten({ ...written, [name]: text })}
        >
          <Label>{label}</Label>
          <Input />
          {hint !== undefined && <Text slot="description">{hint}</Text>}
        </TextField>
      ))}
      <Button type="submit">{sending.isPending ? submitting : submit}</Button>
      {sending.error !== null && <Trouble of={sending.error} />}
    </Form>
  );
}

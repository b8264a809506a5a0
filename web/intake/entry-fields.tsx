import { Input, Label, Text, TextField } from 'react-aria-components';
import { KINDS, ORIGINS } from '../images/declaration.ts';
import { Choice } from '../layout/choice.tsx';
import { useWords } from '../words/words.tsx';
import { firstMark } from './last-entry.ts';
import type { LastEntry } from './last-entry.ts';
import { ReferenceField } from './reference-field.tsx';
import type { Known } from './use-known.ts';

interface EntryFieldsProps {
  readonly entry: LastEntry;
  /** Of which one has to be chosen; empty where there is no choice. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly caseReference: string;
  readonly exhibitReference: string;
  readonly known: Known;
  onEntry(entry: LastEntry): void;
  onCase(reference: string): void;
  onExhibit(reference: string): void;
}

/** What is said of the exhibit. One that is there already is as it is; only images are added to it. */
export function EntryFields(props: EntryFieldsProps) {
  const { entry, agencies, caseReference, exhibitReference, known, onEntry, onCase, onExhibit } = props;
  const { intake, kinds, origins } = useWords();
  const isKnown = known.exhibit !== undefined;
  return (
    <div className="fields">
      {agencies.length > 0 && (
        <Choice
          label={intake.agency}
          value={entry.agencyId}
          values={agencies.map(({ id }) => id)}
          names={Object.fromEntries(agencies.map(({ id, name }) => [id, name]))}
          onChange={(agencyId) => onEntry({ ...entry, agencyId })}
        />
      )}
      <ReferenceField
        label={intake.case}
        hint={intake.caseHint(caseReference.trim() !== '', known.case !== undefined)}
        value={caseReference}
        known={known.cases}
        onChange={onCase}
      />
      <ReferenceField
        label={intake.exhibit}
        hint={intake.exhibitHint(exhibitReference.trim() !== '', isKnown)}
        value={exhibitReference}
        known={known.exhibits}
        onChange={onExhibit}
      />
      <Choice
        label={intake.kind}
        value={entry.kind}
        values={KINDS}
        names={kinds}
        disabled={isKnown}
        onChange={(kind) => onEntry({ ...entry, kind, mark: firstMark(kind) })}
      />
      <Choice
        label={intake.origin}
        value={known.exhibit?.origin ?? entry.origin}
        values={ORIGINS}
        names={origins}
        disabled={isKnown}
        onChange={(origin) => onEntry({ ...entry, origin })}
      />
      <TextField
        className="field"
        value={isKnown ? (known.exhibit?.calibre ?? '') : entry.calibre}
        isDisabled={isKnown}
        onChange={(calibre) => onEntry({ ...entry, calibre })}
      >
        <Label>{intake.calibre}</Label>
        <Input />
      </TextField>
      <TextField
        className="field"
        value={entry.instrument}
        onChange={(instrument) => onEntry({ ...entry, instrument })}
      >
        <Label>{intake.instrument}</Label>
        <Input />
      </TextField>
      <TextField
        className="field"
        type="number"
        value={entry.pixelSize}
        onChange={(pixelSize) => onEntry({ ...entry, pixelSize })}
      >
        <Label>{intake.pixelSize}</Label>
        <Input step="any" min={0} />
        <Text slot="description">{intake.pixelSizeHint}</Text>
      </TextField>
    </div>
  );
}

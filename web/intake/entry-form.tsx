import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { MARKS_OF } from '../images/declaration.ts';
import { Trouble } from '../layout/trouble.tsx';
import { useWords } from '../words/words.tsx';
import { addFiles } from './chosen-file.ts';
import type { ChosenFile } from './chosen-file.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { EntryFields } from './entry-fields.tsx';
import { FileChooser } from './file-chooser.tsx';
import { firstMark, keepEntry, recallEntry } from './last-entry.ts';
import { useAgencies } from './use-agencies.ts';
import { useEntering } from './use-entering.ts';
import { useKnown } from './use-known.ts';

/** One exhibit of one case, with the images of its marks. What was entered last is filled in. */
export function EntryForm() {
  const { intake } = useWords();
  const [entry, setEntry] = useState(recallEntry);
  const [caseReference, setCaseReference] = useState('');
  const [exhibitReference, setExhibitReference] = useState('');
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const agencies = useAgencies();
  const agency = agencies.find(({ id }) => id === entry.agencyId) ?? agencies[0];
  const known = useKnown(caseReference.trim(), exhibitReference.trim(), agency?.id);
  const kind = known.exhibit?.kind ?? entry.kind;
  const mark = MARKS_OF[kind].includes(entry.mark) ? entry.mark : firstMark(kind);
  const files = chosen.map((file) =>
    MARKS_OF[kind].includes(file.mark) ? file : { ...file, mark, land: '' },
  );

  const entering = useEntering(() => {
    keepEntry({ ...entry, kind, mark: files.at(-1)?.mark ?? mark });
    setChosen([]);
    setExhibitReference('');
  });

  return (
    <Form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (entering.isPending) return;
        entering.mutate({
          itsCase: { reference: caseReference.trim(), agencyId: agency?.id },
          exhibitReference: exhibitReference.trim(),
          entry: { ...entry, kind },
          files,
        });
      }}
    >
      <EntryFields
        entry={{ ...entry, kind, agencyId: agency?.id ?? '' }}
        agencies={agencies}
        caseReference={caseReference}
        exhibitReference={exhibitReference}
        known={known}
        onEntry={setEntry}
        onCase={setCaseReference}
        onExhibit={setExhibitReference}
      />
      <FileChooser onFiles={(more) => setChosen(addFiles(files, more, mark, kind === 'bullet'))} />
      {files.length > 0 && <ChosenFiles kind={kind} chosen={files} onChange={setChosen} />}
      {entering.error !== null && <Trouble of={entering.error} />}
      <Button type="submit" className="main" isDisabled={files.length === 0}>
        {intake.enter(files.length)}
      </Button>
    </Form>
  );
}

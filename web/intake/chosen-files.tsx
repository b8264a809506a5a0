import { Button } from 'react-aria-components';
import { MARKS_OF } from '../images/declaration.ts';
import type { Kind } from '../images/declaration.ts';
import { Choice } from '../layout/choice.tsx';
import { useWords } from '../words/words.tsx';
import type { ChosenFile } from './chosen-file.ts';

interface ChosenFilesProps {
  readonly kind: Kind;
  readonly chosen: readonly ChosenFile[];
  onChange(chosen: readonly ChosenFile[]): void;
}

/** The files that will be sent, each with the mark that it shows. */
export function ChosenFiles({ kind, chosen, onChange }: ChosenFilesProps) {
  const { intake, marks } = useWords();
  const change = (key: string, facts: Partial<ChosenFile>): void =>
    onChange(chosen.map((one) => (one.key === key ? { ...one, ...facts } : one)));
  return (
    <table>
      <caption>{intake.chosen(chosen.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{intake.file}</th>
          <th scope="col">{intake.mark}</th>
          {kind === 'bullet' && <th scope="col">{intake.land}</th>}
          <th scope="col">
            <span className="for-readers">{intake.takeOff}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {chosen.map(({ key, file, mark, land }) => (
          <tr key={key}>
            <th scope="row">{file.name}</th>
            <td>
              <Choice
                label={intake.markOf(file.name)}
                labelHidden
                value={mark}
                values={MARKS_OF[kind]}
                names={marks}
                onChange={(wish) => change(key, { mark: wish })}
              />
            </td>
            {kind === 'bullet' && (
              <td>
                <input
                  type="number"
                  min={1}
                  max={99}
                  aria-label={intake.landOf(file.name)}
                  value={land}
                  onChange={({ target }) => change(key, { land: target.value })}
                />
              </td>
            )}
            <td>
              <Button
                aria-label={intake.takeOffFile(file.name)}
                onPress={() => onChange(chosen.filter((one) => one.key !== key))}
              >
                ✕
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

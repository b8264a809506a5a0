import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { declarationOf } from './chosen-file.ts';
import type { ChosenFile } from './chosen-file.ts';
import { CaseAmbiguous, enterExhibit } from './enter-exhibit.ts';
import type { CaseWish } from './enter-exhibit.ts';
import type { LastEntry } from './last-entry.ts';

interface Wish {
  readonly itsCase: CaseWish;
  readonly exhibitReference: string;
  readonly entry: LastEntry;
  readonly files: readonly ChosenFile[];
}

/** Enters an exhibit, and its case where that is new; then its files are on their way. */
export function useEntering(onEntered: () => void) {
  const { intake } = useWords();
  const { client, uploads } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ itsCase, exhibitReference, entry, files }: Wish) => {
      const { kind, origin, calibre, instrument, pixelSize } = entry;
      const exhibit = await enterExhibit(client, itsCase, {
        reference: exhibitReference,
        kind,
        origin,
        ...(calibre.trim() !== '' && { calibre: calibre.trim() }),
      }).catch((error: unknown) => {
        throw error instanceof CaseAmbiguous ? new Error(intake.caseAmbiguous) : error;
      });
      uploads.add(
        files.map((chosen) => ({
          exhibitId: exhibit.id,
          exhibit: `${itsCase.reference} / ${exhibit.reference}`,
          file: chosen.file,
          declaration: declarationOf(chosen, instrument, pixelSize),
        })),
      );
    },
    onSuccess: async () => {
      onEntered();
      await queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}

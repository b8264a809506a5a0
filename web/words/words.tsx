import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { english } from './english.ts';
import type { Words } from './english.ts';
import { spanish } from './spanish.ts';

const CATALOGUE = { en: english, es: spanish } as const;

/** A language that the pages speak. */
export type Language = keyof typeof CATALOGUE;
export const LANGUAGES: readonly Language[] = ['en', 'es'];

const KEPT_AS = 'breechlink.language';

interface Speech {
  readonly language: Language;
  readonly words: Words;
  speak(language: Language): void;
}

const SpeechContext = createContext<Speech>({ language: 'en', words: english, speak: () => undefined });

/** Gives the pages their words in the language that was chosen here, or that the browser asks for. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      words: CATALOGUE[language],
      speak: (wish: Language) => {
        localStorage.setItem(KEPT_AS, wish);
        setLanguage(wish);
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** The catalogue in the language of the page. */
export function useWords(): Words {
  return useContext(SpeechContext).words;
}

function firstLanguage(): Language {
  const wishes = [localStorage.getItem(KEPT_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  for (const wish of wishes) {
    const known = LANGUAGES.find((language) => language === wish);
    if (known !== undefined) return known;
  }
  return 'en';
}

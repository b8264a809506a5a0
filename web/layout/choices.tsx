import { useEffect, useState } from 'react';
import { LANGUAGES, useSpeech } from '../words/words.tsx';
import { Choice } from './choice.tsx';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEPT_AS = 'breechlink.theme';

/** Language and light of the pages; kept in this browser. */
export function Choices() {
  const { language, words, speak } = useSpeech();
  const { choices } = words;
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(KEPT_AS, theme);
  }, [theme]);
  return (
    <div className="choices">
      <Choice
        label={choices.language}
        value={language}
        values={LANGUAGES}
        names={choices.languages}
        onChange={speak}
      />
      <Choice
        label={choices.theme}
        value={theme}
        values={THEMES}
        names={choices.themes}
        onChange={(wish) => setTheme(wish)}
      />
    </div>
  );
}

function firstTheme(): Theme {
  const kept = THEMES.find((known) => known === localStorage.getItem(KEPT_AS));
  return kept ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

import { Button, ToggleButton } from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import type { Deed, Setting } from './microscope-state.ts';
import { MODES } from './stage.ts';

interface MicroscopeToolsProps {
  readonly setting: Setting;
  /** Whether the scans lie as the engine laid them, and whether it did. */
  readonly registered: boolean;
  readonly registrable: boolean;
  readonly hasCells: boolean;
  act(deed: Deed): void;
}

/** What the microscope does, for a hand; each has its key as well. */
export function MicroscopeTools({ setting, registered, registrable, hasCells, act }: MicroscopeToolsProps) {
  const { microscope: words } = useWords();
  const { mode, line, blend, cellsShown, alone } = setting;
  return (
    <div className="tools" role="group" aria-label={words.tools}>
      {MODES.map((one) => (
        <ToggleButton
          key={one}
          isSelected={mode === one}
          onChange={() => act({ do: 'set', to: { mode: one } })}
        >
          {words.modes[one]}
        </ToggleButton>
      ))}
      {mode === 'split' && (
        <Share label={words.line} value={line} onChange={(wish) => act({ do: 'set', to: { line: wish } })} />
      )}
      {mode === 'upon' && (
        <Share
          label={words.blend}
          value={blend}
          onChange={(wish) => act({ do: 'set', to: { blend: wish } })}
        />
      )}
      {registrable && (
        <ToggleButton isSelected={registered} onChange={() => act({ do: 'swap-registration' })}>
          {words.registered}
        </ToggleButton>
      )}
      {hasCells && (
        <ToggleButton
          isSelected={cellsShown}
          onChange={(wish) => act({ do: 'set', to: { cellsShown: wish } })}
        >
          {words.cells}
        </ToggleButton>
      )}
      <ToggleButton isSelected={alone} onChange={(wish) => act({ do: 'set', to: { alone: wish } })}>
        {words.alone}
      </ToggleButton>
      <Button onPress={() => act({ do: 'fit' })}>{words.fit}</Button>
    </div>
  );
}

interface ShareProps {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  onChange(value: number): void;
}

function Share({ label, value, onChange }: ShareProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </label>
  );
}

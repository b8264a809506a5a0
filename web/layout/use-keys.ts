import { useEffect, useEffectEvent } from 'react';

/** What each key does, by the name of the key as the browser gives it, e.g. `j` or `ArrowDown`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Lets keys act on the whole page, except while somebody writes or chooses, or holds Ctrl, Alt or Meta, which belong to
 * the browser.
 */
export function useKeys(keys: Keys): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof Element && target.closest('input, select, textarea, dialog, [role="listbox"]'))
      return;
    const deed = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => act(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

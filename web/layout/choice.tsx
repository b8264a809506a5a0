interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly disabled?: boolean;
  /** Whether the label is for screen readers only, as in a table whose column says it. */
  readonly labelHidden?: boolean;
  onChange(value: Value): void;
}

/** One of a few values. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, values, names, disabled = false, labelHidden = false, onChange } = props;
  return (
    <label className="field">
      <span className={labelHidden ? 'for-readers' : undefined}>{label}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const wish = values.find((known) => known === target.value);
          if (wish !== undefined) onChange(wish);
        }}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

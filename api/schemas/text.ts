import { Type } from 'typebox';
import type { TString } from 'typebox';

/** One line of text that says something: not blank, without control characters or halves of a surrogate pair. */
export function line(maxLength: number, description?: string): TString {
  return Type.String({
    maxLength,
    pattern: '^(?!\\s*$)[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$',
    ...(description === undefined ? {} : { description }),
  });
}

/** Text of several lines: not blank, without control characters other than tabs and line ends, or halves of a pair. */
export function paragraph(maxLength: number): TString {
  return Type.String({
    maxLength,
    pattern: '^(?!\\s*$)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$',
  });
}

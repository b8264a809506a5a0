import { expect, test } from 'vitest';
import { assign, finish, observe, release, take } from '../../../casework/reviews/review-machine.ts';
import type { ReviewFacts } from '../../../casework/reviews/review-machine.ts';

const open: ReviewFacts = {
  state: 'open',
  reviewerId: null,
  reviewerName: null,
  masked: false,
  recorded: false,
};
const taken: ReviewFacts = { ...open, state: 'in_review', reviewerId: 'anna', reviewerName: 'Anna Brown' };

test('a second reviewer is told who has the review', () => {
  expect(() => take(open, 'ben')).not.toThrow();
  expect(() => take(taken, 'ben')).toThrow('Anna Brown has this review.');
  expect(() => take(taken, 'anna')).toThrow('You have taken this review already.');
  expect(() => observe(taken, 'ben')).toThrow('Anna Brown has this review.');
  expect(() => finish(taken, 'ben')).toThrow('Anna Brown has this review.');
});

test('a reviewer releases their own review; a supervisor releases or reassigns any', () => {
  expect(() => release(taken, 'anna', false)).not.toThrow();
  expect(() => release(taken, 'ben', false)).toThrow('Anna Brown has this review.');
  expect(() => release(taken, 'ben', true)).not.toThrow();
  expect(() => release(open, 'ben', true)).toThrow('Nobody has taken this review.');
  expect(() => assign(taken, 'ben')).not.toThrow();
  expect(() => assign(taken, 'anna')).toThrow('has the review already');
});

test('a masked review ends only after the marks were recorded', () => {
  expect(() => finish(open, 'anna')).toThrow('Take the review first.');
  expect(() => finish({ ...taken, masked: true }, 'anna')).toThrow('record your own observations');
  expect(() => finish({ ...taken, masked: true, recorded: true }, 'anna')).not.toThrow();
  expect(() => finish(taken, 'anna')).not.toThrow();
});

test('nothing follows the end of a review', () => {
  for (const state of ['set_aside', 'lead'] as const) {
    const over = { ...taken, state };
    for (const step of [take, observe, finish, assign])
      expect(() => step(over, 'anna')).toThrow('The review is over');
    expect(() => release(over, 'anna', true)).toThrow('The review is over');
  }
});

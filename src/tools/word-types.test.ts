import { expect, it } from 'vitest';
import { toWordTypes } from './word-types.ts';

it('declares each key, and each prefix once', () => {
  expect(toWordTypes(['unit.dash', 'refund.pick.never', 'refund.pick.always'])).toBe(`\
/** Generated from content/i18n/zh.yaml. */
type InterfaceWordKey =
  | "unit.dash"
  | "refund.pick.never"
  | "refund.pick.always";
type InterfaceWordPrefix =
  | "unit"
  | "refund"
  | "refund.pick";
`);
});

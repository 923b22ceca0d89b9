// The gaps of sentences: 「{count}か所を直してください」.

const numbers = new Set(
  `added count day days digits era_year hour max megabytes min minute minutes month number
  percent removed rows shown years`.split(/\s+/u),
);

/** Holds a number and nothing else; what is counted by it is read accordingly. */
export function isNumber(name: string): boolean {
  return numbers.has(name);
}

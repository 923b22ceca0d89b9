// assets/accessibility-results.json: what the last tests of accessibility saw and found.
export interface Gate {
  /** A gate of tests/accessibility, or the suite "browser", "engines" or "speech". */
  gate: string;
  /** Screens, or tests. */
  seen: number;
  findings: number;
}

export interface Results {
  /** ISO 8601, the day of the tests. */
  date: string;
  gates: Gate[];
  /** With their versions. */
  browsers: string[];
}

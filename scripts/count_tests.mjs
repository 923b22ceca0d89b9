// Counts what a suite did: "PASSED FAILED" on one line.
//
//   count_tests.mjs ctest BUILD_DIR   ctest's JUnit file; a Catch2 program counts by its test cases
//   count_tests.mjs node LOG          the summaries that node --test prints at its end
import { existsSync, readFileSync } from "node:fs";

const [, , kind, path] = process.argv;

function countCatch2(file, programFailed) {
  const cases = /<OverallResultsCases successes="(\d+)" failures="(\d+)"/.exec(
    existsSync(file) ? readFileSync(file, "utf8") : "",
  );
  if (!cases) return null;
  const failed = Number(cases[2]);
  // A program that fails with no failed case has crashed or leaked: that is one failure.
  return { passed: Number(cases[1]), failed: programFailed && failed === 0 ? 1 : failed };
}

function countCtest(directory) {
  const total = { passed: 0, failed: 0 };
  const file = `${directory}/reports/ctest.junit`;
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  for (const match of readFileSync(file, "utf8").matchAll(/<testcase ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(match[1])[1];
    const hasPassed = /status="run"/.test(match[1]);
    const counted = countCatch2(`${directory}/reports/${name}.xml`, !hasPassed);
    total.passed += counted ? counted.passed : Number(hasPassed);
    total.failed += counted ? counted.failed : Number(!hasPassed);
  }
  return total;
}

function countNode(log) {
  const text = readFileSync(log, "utf8");
  const sum = (word) =>
    [...text.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)`, "gm"))]
      .map((match) => Number(match[1]))
      .reduce((a, b) => a + b, 0);
  return { passed: sum("pass"), failed: sum("fail") + sum("cancelled") };
}

const counted = kind === "ctest" ? countCtest(path) : countNode(path);
console.log(`${counted.passed} ${counted.failed}`);

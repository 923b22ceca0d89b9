// A bank's code beside another bank's name: the server knows the banks of its own site.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeSite, startServer } from "./support/server.mjs";
import { makeSubmission, send } from "./support/upload.mjs";

const account = { id: "account", kind: "bank_account", label: "振込先の口座" };
const form = {
  id: "account",
  version: "2026-04-01.1",
  valid_from: "2026-04-01",
  title: "口座の届出",
  official_name: "口座の届出書",
  pages: [
    { id: "one", title: "口座", fields: [account] },
    {
      id: "more",
      title: "ほかの口座",
      fields: [
        {
          id: "others",
          kind: "group",
          label: "ほかの口座",
          item_title: "口座",
          add_label: "口座を追加する",
          min_rows: 1,
          fields: [account],
        },
      ],
    },
  ],
};

const good = {
  place: "bank",
  bank: "みずほ銀行",
  bank_code: "0001",
  branch: "丸の内中央",
  branch_code: "004",
  type: "1",
  number: "0123456",
  holder: "ﾀｶﾊｼ ﾐｻｷ",
};

function makeSiteWithBanks() {
  const site = makeSite();
  writeFileSync(join(site, "forms/account.json"), JSON.stringify(form));
  const banks = join(site, "assets/library/bank");
  mkdirSync(banks, { recursive: true });
  const write = (name, lines) =>
    writeFileSync(join(banks, `${name}-0123456789ab.json`), JSON.stringify({ lines }));
  write("index", "0001\tみずほ銀行\tミズホ\n0005\t三菱UFJ銀行\tミツビシ");
  write("0001", "001\t東京営業部\tトウキヨウ\n004\t丸の内中央\tマルノウチ");
  return site;
}

let server, plain;
before(async () => {
  server = await startServer({ site: makeSiteWithBanks() });
  const site = makeSite();
  writeFileSync(join(site, "forms/account.json"), JSON.stringify(form));
  plain = await startServer({ site });
});
after(() => Promise.all([server.stop(), plain.stop()]));

const submit = (to, first, second = good) => {
  const submission = makeSubmission({}, { form_id: "account" });
  submission.answers = { account: first, others: [{ account: good }, { account: second }] };
  return send(to, submission);
};

test("codes that are their names' are accepted", async () => {
  const { status, json } = await submit(server, good);
  assert.equal(status, 201, JSON.stringify(json));
});

for (const [what, change, code, at] of [
  ["a bank's code", { bank_code: "0005" }, "bank_code_of_another", "bank"],
  ["a bank's name", { bank: "見本銀行" }, "bank_code_of_another", "bank"],
  ["a branch's code", { branch_code: "001" }, "branch_code_of_another", "branch"],
  ["a branch's name", { branch: "見本" }, "branch_code_of_another", "branch"],
]) {
  test(`${what} that belongs to another is refused by name and place`, async () => {
    const first = await submit(server, { ...good, ...change });
    assert.equal(first.status, 422);
    assert.deepEqual(first.json.problems, [{ code, at: `account/${at}` }]);
    const second = await submit(server, good, { ...good, ...change });
    assert.deepEqual(second.json.problems, [{ code, at: `others/2/account/${at}` }]);
  });
}

test("a bank or a branch newer than the site's data is accepted", async () => {
  const newer = { ...good, bank: "未来銀行", bank_code: "0999" };
  assert.equal((await submit(server, newer)).status, 201);
  const branch = { ...good, branch: "月面", branch_code: "999" };
  assert.equal((await submit(server, branch)).status, 201);
  const known = { ...good, bank: "三菱ＵＦＪ銀行", bank_code: "0005" };
  assert.equal((await submit(server, known)).status, 201);
});

test("a name without a code is accepted, as it is on the page", async () => {
  const { bank_code, branch_code, ...byName } = good;
  assert.equal((await submit(server, byName)).status, 201);
});

test("a site without banks refuses no code", async () => {
  assert.equal((await submit(plain, { ...good, bank_code: "0005" })).status, 201);
});

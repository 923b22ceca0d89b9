import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { checkSameTree } from './ax-tree.ts';
import { onPhone, site } from './browser.ts';
import { checkPaint, isPainted, waitForPaint } from './paint.ts';
import { placeOf, ready, Resident, tap } from './resident.ts';
import { refusal, sendsWithoutLine, submissions } from './sender.ts';

const form = 'birth';
const claim = 'child-allowance-claim';
const gift = 'childrearing-support-gift';

/** A first child: the allowance and the gift, in the words of the joined form. */
const answers = {
  birth_date: '2026-11-10',
  receives_allowance: 'none',
  public_servant: false,
  got_gift: false,
  filer_is_mother: true,
  wants_nursery: false,
  child_allowance_claim_claimant_job: 'employee',
  childrearing_support_gift_first_payment: 'here',
  applicant_name: { family: '髙橋', given: '美咲' },
  applicant_kana: { family: 'タカハシ', given: 'ミサキ' },
  applicant_birth_date: '1990-04-01',
  applicant_address: { postcode: '1234567', area: 'みほん県みほん市本町', street: '1-2-3' },
  applicant_phone: '09012345678',
  applicant_my_number: '123456789018',
  applicant_january_place: 'same',
  applicant_pension: 'national',
  spouse_exists: false,
  children: [
    {
      child_name: { family: '髙橋', given: '陽葵' },
      child_kana: { family: 'タカハシ', given: 'ヒマリ' },
      child_birth_date: '2026-11-10',
      child_relation: 'child',
      child_allowance_claim_cares: true,
      child_allowance_claim_livelihood: 'shared',
      child_together: 'together',
    },
  ],
  child_allowance_claim_has_older: false,
  applicant_account_kind: 'public',
  childrearing_support_gift_fetus_count: 1,
  childrearing_support_gift_handbook_photo: { files: ['1'] },
  child_allowance_claim_consent: true,
  childrearing_support_gift_consent: true,
};

async function reachesReview(page: Page, look?: (place: string) => Promise<void>) {
  const resident = new Resident(page, answers);
  await resident.begins(form);
  const places = await resident.reachesReview(look);
  assert.equal(await placeOf(page), 'review');
  return { resident, places };
}

test('a life event is one interview and an application for each procedure', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const { resident, places } = await reachesReview(page, async (place) => {
      if (/result|children$/u.test(place)) await checkAxe(page, place);
    });
    assert.equal(places.filter((place) => /claimant$|applicant$/u.test(place)).length, 1);
    assert.match(await page.locator('main').innerText(), /申請する手続/u);
    await resident.presses('send');
    assert.equal(await placeOf(page), 'receipt');
    assert.equal(await page.locator('.receipt').count(), 2);
    await checkAxe(page, 'the receipt of a life event');
    assert.equal(await site().count(), before + 2);
  });
});

test('the guide says what is needed, with reasons, and what would change it', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, answers);
    await resident.begins(form);
    while ((await placeOf(page)) !== 'page:result') {
      await resident.fillsPage();
      await resident.presses('next');
    }
    const words = await page.locator('main').innerText();
    assert.match(words, /児童手当をはじめて受けるときの手続です/u);
    assert.match(words, /保育園などに預けたいときに必要です/u);
    assert.match(words, /手元に用意するもの/u);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('#screen').innerText();
    assert.match(paper, /母子健康手帳/u);
    assert.doesNotMatch(paper, /印刷する|いっしょに申請しない手続|次へ進む/u);
    await page.emulateMedia({ media: 'screen' });
    const link = page.locator(`a[href$="/${claim}/"]`);
    await Promise.all([page.waitForURL(`**/${claim}/`), link.first().click()]);
    await ready(page);
  });
});

test('the painted face of the guide holds the same as the plain one', async () => {
  await onPhone(
    async (page) => {
      const resident = new Resident(page, answers);
      await resident.begins(form);
      await waitForPaint(page);
      while ((await placeOf(page)) !== 'page:result') {
        await resident.fillsPage();
        await resident.presses('next');
      }
      if (!(await isPainted(page))) return;
      await checkPaint(page, 'result');
      assert.ok(await checkSameTree(page, 'result'));
    },
    { face: 'painted' },
  );
});

test('what is left out is neither asked nor sent', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const resident = new Resident(page, { ...answers, leave_out: [claim] });
    await resident.begins(form);
    const places = await resident.reachesReview();
    assert.ok(!places.includes('child_allowance_claim_job'));
    await resident.presses('send');
    assert.equal(await site().count(), before + 1);
  });
});

test('one that the server refuses does not hold up the other', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const { resident } = await reachesReview(page);
    await page.context().route(submissions, (route) => {
      const body = route.request().postDataBuffer()?.toString('latin1') ?? '';
      if (!body.includes(`"form_id":"${gift}"`)) return route.continue();
      return route.fulfill(refusal(422, 'answers_refused'));
    });
    await resident.presses('send');
    assert.equal(await page.locator('.receipt').count(), 1);
    assert.match(await page.locator('main').innerText(), /まだ申請できていません/u);
    assert.equal(await page.locator(`a[href$="/${gift}/"]`).count(), 1);
    assert.equal(await site().count(), before + 1);
  });
});

test('a line that breaks between two loses none and sends none twice', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    let seen = 0;
    await page.context().route(submissions, async (route) => {
      // The first arrives; its answer, and what follows, is lost once.
      if (++seen === 1) await route.fetch();
      return seen <= 2 ? route.abort('connectionreset') : route.continue();
    });
    await tap(page, 'send');
    await page.locator('#send_now').waitFor();
    assert.equal(await site().count(), before + 1);
    await tap(page, 'send_now');
    await page.locator('.receipt').first().waitFor();
    assert.equal(await page.locator('.receipt').count(), 2);
    assert.equal(await site().count(), before + 2);
  });
});

test('what waits when the page is closed goes on by itself when it is opened again', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    // Without a number that may not stay on the device.
    const { applicant_my_number: _, ...rest } = answers;
    const resident = new Resident(page, { ...rest, leave_out: [claim] });
    await resident.begins(form);
    await resident.reachesReview();
    const openLine = await sendsWithoutLine(page);
    const next = await page.context().newPage();
    await page.close();
    openLine();
    await next.goto(`/${form}/`);
    await next.locator('.receipt').waitFor();
    assert.equal(await placeOf(next), 'receipt');
    assert.match(await next.locator('main').innerText(), /妊婦支援給付金（2回目）/u);
    assert.equal(await site().count(), before + 1);
    await next.reload();
    await next.locator('.receipt').waitFor();
    assert.equal(await site().count(), before + 1);
  });
});

for (const face of ['plain', 'painted'] as const) {
  test(`a child's day of birth and name are typed once in a life event (${face})`, async () => {
    await onPhone(async (page) => {
      const resident = new Resident(page, { ...answers, got_gift: true, wants_nursery: true });
      await resident.begins(form);
      if (face === 'painted') await waitForPaint(page);
      const value = (id: string) => page.locator(`[id="${id}"]`).inputValue();
      const nursery = 'childcare_benefit_certification_and_nursery_entry_child';
      for (let place = ''; place !== `page:${nursery}`; place = await placeOf(page)) {
        if (place.endsWith('_claim_children')) {
          assert.equal(await value('children/1/child_birth_date/year'), '2026');
          assert.equal(await value('children/1/child_birth_date/day'), '10');
        }
        await resident.fillsPage();
        await resident.presses('next');
      }
      await checkAxe(page, 'somebody is offered');
      await tap(page, 'people/use/1');
      assert.equal(await value(`${nursery}_name/given`), '陽葵');
      assert.equal(await value(`${nursery}_kana/given`), 'ヒマリ');
      assert.equal(await value(`${nursery}_birth_date/day`), '10');
      if (face === 'painted') await checkPaint(page, 'the page of a child');
    }, { face });
  });
}

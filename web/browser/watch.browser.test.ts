/** The watch itself: what jumps and what the content policy refuses is complained about, what a reader's own press moves is not. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { goTo } from './watch.ts';

inBrowser('the watch', (run) => {
  /** A page of the app's own address, so that its content policy holds, with a box over a text. */
  const prepared = async () => {
    const watched = await run.open(1280, 'light');
    await goTo(watched.page, `${run.app.url}#/questions`);
    await watched.page.evaluate(() => {
      const box = document.createElement('button');
      box.id = 'growing';
      const text = document.createElement('p');
      text.id = 'pushed';
      text.textContent = '会议'.repeat(2000);
      document.body.replaceChildren(box, text);
      const grow = (): void => box.style.setProperty('padding-block', '150px');
      box.addEventListener('click', grow);
      document.addEventListener('grow', grow);
    });
    await watched.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await watched.complaints()).toEqual([]);
    return watched;
  };
  const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

  test('a text that is pushed down by itself is complained about once, by name', async () => {
    const { page, complaints } = await prepared();
    await page.evaluate(() => document.dispatchEvent(new Event('grow')));
    await page.evaluate(drawn);
    const found = await complaints();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^shift: 0\.\d+ in all; .*at #\/questions: .*p#pushed from/u);
    expect(await complaints()).toEqual([]);
  });

  test('a text that a press pushes down is not', async () => {
    const { page } = await prepared();
    await page.locator('#growing').click();
    await page.evaluate(drawn);
    expect((await page.locator('#pushed').boundingBox())?.y).toBeGreaterThan(250);
  });

  test('what the content policy refuses is complained about, also where the console is silent', async () => {
    const { page, complaints } = await prepared();
    await page.evaluate(() => {
      console.error = () => {};
      document.querySelector('#pushed')!.setAttribute('style', 'color: red');
    });
    await page.evaluate(drawn);
    expect((await complaints()).filter((one) => one.startsWith('policy: '))).toEqual([expect.stringContaining('style-src')]);
    // A report that no console message goes with.
    await page.evaluate(() =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', { effectiveDirective: 'img-src', blockedURI: 'x' }),
      ),
    );
    expect(await complaints()).toEqual([expect.stringContaining('policy: img-src forbids x')]);
  });
});

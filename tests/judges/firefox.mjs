// Opens pages in Firefox and tells what it sees: node firefox.mjs PROGRAM WIDTH HEIGHT URL…
import puppeteer from "puppeteer-core";

const [program, width, height, ...urls] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: program,
  headless: true,
  extraPrefsFirefox: { "datareporting.policy.dataSubmissionEnabled": false },
});
const seen = {};
try {
  for (const url of urls) {
    const page = await browser.newPage();
    await page.setViewport({ width: Number(width), height: Number(height) });
    await page.goto(url, { waitUntil: "load" });
    seen[url] = await page.evaluate(() => {
      const root = document.documentElement;
      const visible = (e) => e.checkVisibility() && e.getBoundingClientRect().height > 0;
      return {
        overflow: Math.max(0, root.scrollWidth - root.clientWidth),
        headings: [...document.querySelectorAll("h1, h2, h3, h4")].filter(visible)
          .map((e) => e.innerText.replace(/\s+/g, " ").trim()),
        colours: [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color],
        size: parseFloat(getComputedStyle(document.querySelector("main p, main li")).fontSize),
        height: root.scrollHeight,
      };
    });
    await page.close();
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(seen));

"""The report in a real browser: nothing on its console, no request; it filters, sorts, leads, and copies a citation."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from figcheck.cli import main
from pypdfium2 import PdfDocument
from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not BROWSER or not DRIVER, reason="chromium and chromedriver are not installed")
QUIET = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --disable-dev-shm-usage --disable-default-apps --force-prefers-reduced-motion"
).split()
PATIENCE = 20
HOSTILE = (
    "<script>window.hit = 1; alert(1)</script> At least 40 people <img src=x onerror='window.hit=2'> were killed.\n\n"
    '"><svg onload=alert(3)> In Karsk, 34 people were killed, \u202eerehw\u202c \x07 </mark></p></script>.\n\n'
) + "w" * 10_000
Driver = Any
Opened = Callable[[str], Driver]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report of the demo, the same with quotes only, and one of texts that mean harm."""
    folder = tmp_path_factory.mktemp("pages")
    corpus = folder / "hostile.jsonl"
    rows = [
        {"id": f"{place}<b>", "title": HOSTILE, "text": HOSTILE, "source": '"><script>alert(4)</script>',
         "url": "javascript:alert(5)", "published": f"2031-05-1{place}"}
        for place in (1, 2)
    ]  # fmt: skip
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for name, command in (
        ("demo", ["demo"]),
        ("quotes", ["demo", "--quotes-only"]),
        ("hostile", ["check", str(corpus), "--fail-on", "never"]),
    ):
        with pytest.raises(SystemExit) as ended:
            main([*command, "--out", str(folder / name)])
        assert not ended.value.code
    return folder


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield browser
    finally:
        browser.quit()


@pytest.fixture
def opened(driver: Driver, pages: Path) -> Iterator[Opened]:
    """Opens a page; in the end the console holds no error, nothing was asked of anybody, and no dialog is there."""
    asked: list[str] = []

    def opening(name: str, width: int = 1280) -> Driver:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.get("about:blank")
        for kind in ("browser", "performance"):
            driver.get_log(kind)
        asked.append((pages / name / "report.html").as_uri())
        driver.get(asked[0])
        return driver

    yield opening
    with pytest.raises(NoAlertPresentException):
        _ = driver.switch_to.alert
    assert [entry["message"] for entry in driver.get_log("browser")] == []
    assert {url.partition("#")[0] for url in requests(driver)} == set(asked)


def requests(driver: Driver) -> Iterator[str]:
    """The addresses that were asked for."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def until(driver: Driver, script: str) -> Any:
    """What the script returns as soon as it is true."""
    return WebDriverWait(driver, PATIENCE).until(lambda found: found.execute_script(f"return {script}"))


def shown(driver: Driver) -> list[str]:
    """The rows that are shown, by the number in their first cell, from the top."""
    script = "return [...document.querySelectorAll('#table tbody tr')].filter(r => !r.hidden).map(r => r.id)"
    return [str(row) for row in driver.execute_script(script)]


def header(driver: Driver, title: str) -> Any:
    return driver.find_element(By.XPATH, f"//table[@id='table']//th[button[text()='{title}']]")


def test_the_table_is_filtered_by_words_and_by_choice_and_says_how_many_it_shows(opened: Opened) -> None:
    page = opened("demo")
    every = shown(page)
    page.find_element(By.ID, "words").send_keys("soldiers KARSK")
    texts = {row: page.execute_script(f"return {row}.textContent").lower() for row in every}
    few = [row for row, text in texts.items() if "soldiers" in text and "karsk" in text]
    assert 0 < len(few) < len(every)
    assert until(page, f"document.querySelector('#shown').textContent === '{len(few)} of {len(every)} figures shown'")
    assert shown(page) == few
    page.find_element(By.CSS_SELECTOR, "select[data-column=measure] option[value=casualties]").click()
    assert until(page, f"!document.querySelector('#shown').textContent.startsWith('{len(few)} ')")
    assert set(shown(page)) < set(few)
    page.find_element(By.CSS_SELECTOR, "#filters button[type=reset]").click()
    assert until(page, f"document.querySelector('#shown').textContent.startsWith('{len(every)} of')")
    assert shown(page) == every


def test_the_table_is_sorted_by_keyboard_and_says_so(opened: Opened) -> None:
    page = opened("demo")
    button = header(page, "Number").find_element(By.TAG_NAME, "button")
    page.execute_script("arguments[0].focus()", button)
    button.send_keys(Keys.ENTER)
    assert header(page, "Number").get_attribute("aria-sort") == "ascending"
    script = "return [...document.querySelectorAll('#table tbody tr')].map(r => Number(r.cells[2].dataset.key))"
    ascending = page.execute_script(script)
    assert ascending == sorted(ascending)
    button.send_keys(Keys.SPACE)
    assert header(page, "Number").get_attribute("aria-sort") == "descending"
    assert page.execute_script(script) == sorted(ascending, reverse=True)
    header(page, "Row").find_element(By.TAG_NAME, "button").click()
    assert header(page, "Number").get_attribute("aria-sort") is None
    assert shown(page)[:3] == ["r1", "r2", "r3"]


def test_a_finding_leads_to_its_place_and_the_place_to_its_row(opened: Opened) -> None:
    page = opened("demo")
    card = page.find_element(By.ID, "x1")
    quote = card.find_element(By.CSS_SELECTOR, "blockquote mark").text
    card.find_element(By.LINK_TEXT, "in F").click()
    mark = page.find_element(By.CSS_SELECTOR, "mark:target")
    assert mark.text == quote
    inside = "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"
    assert until(page, inside)
    page.find_element(By.ID, "words").send_keys("nothing has these words")
    assert until(page, "document.querySelector('#shown').textContent.startsWith('0 of')")
    page.execute_script("arguments[0].scrollIntoView({block: 'center'})", mark)
    mark.find_element(By.TAG_NAME, "a").click()
    assert until(page, "document.querySelector('tr:target') && !document.querySelector('tr:target').hidden")
    assert until(page, inside)
    assert quote in page.find_element(By.CSS_SELECTOR, "tr:target").text


def test_a_citation_is_copied(opened: Opened) -> None:
    page = opened("demo")
    button = page.find_element(By.CSS_SELECTOR, "#x1 button.copy")
    button.click()
    assert until(page, "document.querySelector('#toast').textContent") == "Citation copied"
    words = page.find_element(By.ID, "words")
    words.send_keys(Keys.CONTROL, "v")
    assert words.get_attribute("value") == button.get_attribute("data-citation")


@pytest.mark.parametrize("name", ["demo", "quotes", "hostile"])
@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_is_wider_than_the_page(opened: Callable[[str, int], Driver], name: str, width: int) -> None:
    page = opened(name, width)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width
    script = (
        "return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll, svg, .skip') "
        "&& e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
    )
    assert page.execute_script(script) == []


def test_text_that_means_harm_is_shown_and_does_nothing(opened: Opened) -> None:
    page = opened("hostile")
    assert page.execute_script("return window.hit ?? null") is None
    assert page.execute_script("return document.querySelectorAll('script').length") == 1
    assert page.find_elements(By.CSS_SELECTOR, "img, iframe, object, [onload], [onerror], a[href^=javascript]") == []
    assert "<script>window.hit = 1; alert(1)</script>" in page.find_element(By.ID, "documents").text
    assert len(shown(page)) >= 4


def test_what_is_folded_away_is_printed(opened: Opened) -> None:
    page = opened("demo")
    hidden = "document.querySelector('details.reason:not([open]) li')"
    folded = page.execute_script(f"return {hidden}.textContent.split(/\\s+/).filter(Boolean).slice(0, 3).join(' ')")
    closed = "[...document.querySelectorAll('details:not([open])')].length"
    before = page.execute_script(f"return {closed}")
    printed = base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {})["data"])
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in PdfDocument(printed)).split())
    assert folded and folded in text
    assert page.execute_script(f"return {closed}") == before > 0


def test_the_policy_holds(driver: Driver, pages: Path) -> None:
    driver.get((pages / "demo" / "report.html").as_uri())
    broken = driver.execute_async_script(
        "const done = arguments[0];"
        "document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));"
        "new Image().src = 'http://127.0.0.1:9/beacon.png';"
    )
    assert broken == "img-src"


def test_every_control_has_a_name_and_headings_go_down_by_one(opened: Opened) -> None:
    page = opened("demo")
    named = "e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.[0]?.textContent.trim()"
    controls = "document.querySelectorAll('button, a, input, select, [role=region], svg[role=img]')"
    assert page.execute_script(f"return [...{controls}].filter(e => !({named})).map(e => e.outerHTML)") == []
    levels = page.execute_script("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.execute_script("return document.querySelectorAll('main, header, footer, nav').length") == 5

"""Pages of the kinds that people save: what comes through is the article, in its paragraphs, and never nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from figcheck.model import Document
from figcheck.readers import read

NEWS = (
    "At least 12 people were killed when a storm hit the port of Veld on Monday, the mayor said in a statement.",
    "Soldiers brought 40 families out of the flooded streets near the harbour through the night, officials said.",
    "The defence ministry of Norland said that it had sent 1,500 troops to the coast by the end of the week.",
)
ALL = "".join(f"<p>{text}</p>" for text in NEWS)
PAGES = {
    "news site": f"""<div class="cookie-consent"><p>We and our 812 partners store cookies.</p></div>
      <header><nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics 24</a></li></ul></nav></header>
      <main><article><h1>Storm</h1><div class="byline">By Ada Karst | 4 min read</div>
      <figure><img src="a.jpg"><figcaption>A street where 9 houses stood. Photo: Jon Halvik</figcaption></figure>
      <p>{NEWS[0]}</p><p>{NEWS[1]}</p><aside class="related"><h4>Related</h4><ul><li><a href="/x">Two killed in
      mine</a></li></ul></aside><p>{NEWS[2]}</p></article><section id="comments"><h3>114 comments</h3>
      <p class="comment">I heard that 200 died!</p></section></main><footer><p>500 people work here.</p></footer>""",
    "radio": f"""<nav><a href="/">Home</a></nav><article class="story"><h1>Storm</h1>
      <div class="image"><img src="b.jpg"><div class="credit-caption"><div class="caption"><p>A boat on 3 houses.
      <b class="credit">Jon Halvik</b> <b class="hide-caption">hide caption</b></p></div>
      <b class="toggle-caption">toggle caption</b></div></div><div class="storytext">{ALL}</div></article>""",
    "blog": f"""<div id="post-77" class="post"><h1 class="entry-title">Storm</h1><div class="entry-meta">Posted on May 6
      by Jon</div><div class="entry-content">{ALL}</div><div class="sharedaddy">Share this: 12 likes</div></div>
      <div id="comments"><h2>2 thoughts</h2><ol class="commentlist"><li>900 died.</li></ol></div>
      <div class="widget-area"><h3>Archives</h3><ul><li>May 2031 (14)</li></ul></div>""",
    "ministry": f"""<table width="100%"><tr><td class="menu"><a href="/">Home</a><br><a href="/n">News (24)</a></td>
      <td><div align="justify">{"<br><br>".join(NEWS)}</div></td></tr></table>""",
    "mailing list": f"""<h1>Storm</h1><b>Ada Brenn</b> <a href="mailto:x">ada at relief.example</a><br>
      <ul><li>Next message: <a href="b">12 trucks</a></li></ul><hr><pre>{NEWS[0].replace(" hit", chr(10) + "hit")}

{NEWS[1]}

{NEWS[2]}</pre>""",
    "live blog": f"""<main><article><h1>Storm: live</h1><div class="block"><time datetime="2031-05-06T08:45:00Z">08:45
      GMT</time><p>{NEWS[0]}</p></div><div class="block"><time datetime="2031-05-06T07:10:00Z">07:10 GMT</time>
      <p>{NEWS[1]}</p></div><div class="block"><time>06:02</time><p>{NEWS[2]}</p></div></article></main>""",
    "no elements of articles": "".join(f'<div class="x3"><span>{text}</span></div>' for text in NEWS),
    "printed": f"<font size=4><b>Storm</b></font><p>{NEWS[0]}<p>{NEWS[1]}<p>{NEWS[2]}",
}
WIKI = f"""<h1 class="firstHeading">Storm</h1><div class="mw-parser-output"><table class="infobox"><tr><th>Deaths</th>
  <td>38<sup class="reference"><a href="#c1">[1]</a></sup></td></tr></table><p>{NEWS[0][:-1]}.<sup><a href="#c1">[1]</a>
  </sup><sup>[<i>citation needed</i>]</sup> The square held 10<sup>4</sup> people.</p><h2>Background<span
  class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>{NEWS[1]}</p><p>{NEWS[2]}</p><h2>References</h2>
  <ol class="references"><li>"Storm kills 38". Veld Herald.</li></ol></div>"""
HEADLINES = "".join(
    f'<li><a href="/{n}">Storm number {n} killed 12 people in the port of Veld</a></li>' for n in range(30)
)


def saved(tmp_path: Path, body: str, head: str = "") -> Document:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>Storm</title>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (document,) = read([path])
    return document


@pytest.mark.parametrize("kind", PAGES)
def test_what_comes_through_is_the_article(tmp_path: Path, kind: str) -> None:
    document = saved(tmp_path, PAGES[kind])
    assert (document.status, document.text.split("\n\n")) == ("ok", list(NEWS))


def test_an_article_of_a_wiki_has_no_notes_edit_links_or_sources(tmp_path: Path) -> None:
    document = saved(tmp_path, WIKI)
    told = ["Deaths | 38", f"{NEWS[0]} The square held 10⁴ people.", *NEWS[1:]]
    assert document.text.split("\n\n") == told


@pytest.mark.parametrize(
    "body",
    [
        '<div id="root"></div><script>var x = "12 people were killed"</script><noscript>Enable JavaScript.</noscript>',
        f"<ul>{HEADLINES}</ul>",
        f"<nav><ul>{HEADLINES}</ul></nav>",
        "<div>  </div>",
    ],
)
def test_a_page_without_an_article_is_a_failure_with_a_reason(tmp_path: Path, body: str) -> None:
    document = saved(tmp_path, body)
    assert (document.status, document.text) == ("failed", "")
    assert "no article text is found in this page" in document.reason


def test_a_short_page_keeps_its_blocks_apart(tmp_path: Path) -> None:
    body = "<nav><a href=/>Home</a></nav><main><h2>Storm in Veld</h2><div>Police: 12 dead.</div></main>"
    assert saved(tmp_path, body).text == "Storm in Veld\n\nPolice: 12 dead."


def test_short_lines_of_preformatted_text_stay_apart(tmp_path: Path) -> None:
    body = f"<p>{NEWS[0]}</p><pre>Killed: 12\nInjured: 30\n\n&gt; Jon wrote:\n&gt; 7 dead</pre><p>{NEWS[1]}</p>"
    assert saved(tmp_path, body).text.split("\n\n")[1:-1] == ["Killed: 12", "Injured: 30", "> Jon wrote:", "> 7 dead"]


@pytest.mark.parametrize(
    ("times", "published"),
    [
        ('<time datetime="2031-05-06T08:45:00Z">', "2031-05-06 08:45:00+00:00"),
        ('<time datetime="2031-05-06T08:45:00Z"></time><time datetime="2031-05-06T07:10:00Z">', "2031-05-06"),
        ('<time datetime="2031-05-06"></time><time class="updated" datetime="2031-05-09">', "2031-05-06"),
        ('<time datetime="2031-05-06"></time><time datetime="2031-05-04">', "None"),
        ('<time datetime="2031-05-06"></time><time pubdate datetime="2031-05-04">', "2031-05-04"),
        ("<time>08:45</time>", "None"),
    ],
)
def test_the_one_day_that_a_page_names_is_its_date(tmp_path: Path, times: str, published: str) -> None:
    document = saved(tmp_path, f"<article>{times}</time>{ALL}</article>")
    assert (str(document.published), document.published_basis) == (published, "" if published == "None" else "html")

"""The page itself: templates, style and script put together as one file that asks nobody for anything."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO

from figcheck.model import Report
from figcheck.writers.html.harmless import harmless
from figcheck.writers.html.view import view

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = "figcheck.writers.html"


def write(report: Report, out: TextIO) -> None:
    """Write the page with the full texts of the documents; the same run gives the same bytes."""
    _write(report, out, quotes_only=False)


def write_quotes_only(report: Report, out: TextIO) -> None:
    """Write the page without any text of the documents beyond quotes and titles."""
    _write(report, out, quotes_only=True)


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy under which this style and this script run, and nothing else."""
    parts = ("default-src 'none'", f"style-src {_hashed(style)}", f"script-src {_hashed(script)}")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"))


def part(name: str) -> str:
    """A template, the style or the script."""
    return files(TEMPLATES).joinpath("templates", name).read_text(encoding="utf-8")


def _write(report: Report, out: TextIO, *, quotes_only: bool) -> None:
    from markupsafe import Markup

    style, script = part("report.css"), part("report.js")
    shown = view(report, quotes_only=quotes_only)
    page = _environment().get_template("page.html")
    # Style and script are the project's own, and hold no text of a document.
    own = {"style": Markup(style), "script": Markup(script), "policy": policy(style, script)}
    out.writelines(page.generate(page=shown, **own))


@cache
def _environment() -> Environment:
    """Templates in which every value is escaped, and made harmless before; a name that is not there is an error."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    def made_harmless(value: object) -> object:
        return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(part),
        finalize=made_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["count"] = lambda number: f"{number:,}"
    return environment


def _hashed(block: str) -> str:
    """The source by which a policy knows a block."""
    return f"'sha256-{b64encode(sha256(block.encode('utf-8')).digest()).decode('ascii')}'"

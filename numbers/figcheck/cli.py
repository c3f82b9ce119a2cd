"""The command line: parse, call, write, exit status; no logic."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextvars import copy_context
from typing import TYPE_CHECKING, Annotated

import typer

from figcheck import answering, given
from figcheck.errors import FigcheckError
from figcheck.options import (
    Against,
    Baseline,
    CaseByOption,
    CheckFormat,
    Columns,
    Corrections,
    Excel,
    FailOnOption,
    Figures,
    Format,
    Ignore,
    Jobs,
    OptionalPaths,
    Out,
    Paths,
    Published,
    Quiet,
    QuotesOnly,
    Reference,
    RulesFile,
    Select,
    SettingsFile,
    ShowNotCompared,
    Source,
    TableFormat,
    Timeout,
    Verbose,
    Verdicts,
    WriteBaseline,
    WriteCorrections,
    Xlsx,
)
from figcheck.watching import watch

if TYPE_CHECKING:
    from figcheck.model import Document

app = typer.Typer(
    name="figcheck",
    help="Extract every figure from articles and reports, and show where the figures cannot all be true.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit status; arguments default to those of the process."""
    copy_context().run(_run, arguments)


def _run(arguments: Sequence[str] | None) -> None:
    """Run the command line; whoever looks on does so for this run."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        given.require_command(words, {getattr(each.callback, "__name__", "") for each in app.registered_commands})
        app(args=words, prog_name="figcheck")
    except FigcheckError as error:
        answering.warn(f"error: {error}")
        sys.exit(2)
    except KeyboardInterrupt:
        watch().clear()
        sys.exit(130)


def _version(wanted: bool) -> None:
    if wanted:
        import figcheck

        typer.echo(f"figcheck {figcheck.__version__}")
        raise typer.Exit


@app.callback()
def figcheck_command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Extract every figure from articles and reports, and show where the figures cannot all be true."""


@app.command(short_help="Show the figures that cannot all be true: the main job.")
def check(
    paths: OptionalPaths = None,
    figures: Figures = None,
    against: Against = None,
    write_corrections: WriteCorrections = None,
    corrections: Corrections = None,
    verdicts: Verdicts = None,
    output_format: Format = CheckFormat.text,
    out: Out = None,
    excel: Excel = False,
    xlsx: Xlsx = False,
    quotes_only: QuotesOnly = False,
    show_not_compared: ShowNotCompared = False,
    select: Select = "",
    ignore: Ignore = "",
    fail_on: FailOnOption = None,
    case_by: CaseByOption = None,
    published: Published = "",
    source: Source = "",
    columns: Columns = "",
    jobs: Jobs = None,
    timeout: Timeout = None,
    rules_file: RulesFile = None,
    reference: Reference = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    settings_file: SettingsFile = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read, extract, compare, report: show the figures that cannot all be true.

    Exit status: 0 clean, 1 new findings at or over --fail-on, 2 wrong use or no document could be read.
    """
    answering.look_on(quiet=quiet, verbose=verbose)
    answering.require_forms(output_format.value, out, quotes_only=quotes_only, xlsx=xlsx)
    given.require_input(paths, figures, against, corrections, write_corrections)
    limits = {"fail_on": fail_on, "case_by": case_by, "jobs": jobs, "timeout": timeout}
    chosen = {"select": given.words(select), "ignore": given.words(ignore)}
    settings = given.with_rules(settings_file, rules_file, **chosen, **limits)
    trusted = given.trusted(reference)
    judged = answering.verdicts_before(verdicts, out)
    if figures is not None:
        report = given.of_table(figures, columns, against, write_corrections, settings, trusted)
    else:
        read = given.read_options(settings, published, source, columns)
        report = given.of_documents(paths or (), corrections, read, settings, trusted)
    report = answering.set_aside(report, baseline, write_baseline, judged, settings)
    forms = {"excel": excel, "xlsx": xlsx, "quotes_only": quotes_only, "apart": show_not_compared}
    raise typer.Exit(answering.answer_and_status(report, output_format.value, out, settings.fail_on, **forms))


@app.command(short_help="Write the table of figures alone.")
def extract(
    paths: Paths,
    output_format: Annotated[TableFormat, typer.Option("--format", help="The form of the table.")] = TableFormat.csv,
    output: Annotated[str, typer.Option(metavar="FILE", help="Where to write; - is standard output.")] = "-",
    brief: Annotated[bool, typer.Option("--brief", help="Only the columns that a person reads.")] = False,
    excel: Excel = False,
    case_by: CaseByOption = None,
    published: Published = "",
    source: Source = "",
    columns: Columns = "",
    jobs: Jobs = None,
    timeout: Timeout = None,
    settings_file: SettingsFile = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Extract the table of figures alone, and compare nothing.

    Exit status: 0, or 2 for wrong use or where no document could be read.
    """
    from figcheck import pipeline
    from figcheck.model import Report

    answering.look_on(quiet=quiet, verbose=verbose, streams=output == "-")
    write = answering.table_writer(output_format.value, output, brief=brief, excel=excel)
    settings = given.settings(settings_file, case_by=case_by, jobs=jobs, timeout=timeout)
    documents: list[Document] = []
    options = given.read_options(settings, published, source, columns)
    given.expect(paths, options)
    write(pipeline.stream_figures(paths, options, settings, documents.append))
    report = Report(documents=tuple(documents))
    watch().finish()
    answering.say_documents(report)
    raise typer.Exit(pipeline.exit_status(report, "never"))


@app.command(short_help="Check the case that comes with figcheck.")
def demo(
    output_format: Format = CheckFormat.text,
    out: Out = None,
    quotes_only: QuotesOnly = False,
    show_not_compared: ShowNotCompared = False,
) -> None:
    """Check the case that comes with figcheck; the exit status is 0 whatever is found."""
    from importlib.resources import as_file, files

    from figcheck import pipeline
    from figcheck.settings import Settings

    answering.require_forms(output_format.value, out, quotes_only=quotes_only)
    with as_file(files("figcheck").joinpath("demo")) as folder:
        report = pipeline.run([folder], None, Settings())
    forms = {"quotes_only": quotes_only, "apart": show_not_compared}
    answering.answer(report, output_format.value, out, "exit 0 (a demo never fails)", **forms)


@app.command(short_help="List the rules.")
def rules(rules_file: RulesFile = None, settings_file: SettingsFile = None) -> None:
    """List the rules, your own and those of packages too: code, name, severity, what each reports."""
    from figcheck.rules import rules_of

    listed = sorted(rules_of(given.with_rules(settings_file, rules_file)), key=lambda rule: rule.code)
    code, name = (max(len(getattr(rule, part)) for rule in listed) for part in ("code", "name"))
    for rule in listed:
        typer.echo(f"{rule.code:<{code}}  {rule.name:<{name}} {rule.severity:<8} {rule.summary}")


@app.command(short_help="List the measures that are compared.")
def measures(settings_file: SettingsFile = None) -> None:
    """List the measures: figures of these are compared, and rules and tables name them; what each is at most."""
    from figcheck.taxonomy import measures as known

    for measure in known(given.settings(settings_file).language).values():
        held = f"  at most {', '.join(measure.held_by)}" if measure.held_by else ""
        typer.echo(f"{measure.name:<14} {measure.of:<7}{held}".rstrip())


@app.command(short_help="Print the page of a rule, or on intervals.")
def explain(
    rule: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code or name, or intervals.")],
    rules_file: RulesFile = None,
    settings_file: SettingsFile = None,
) -> None:
    """Print the page of a rule: what it reports, why it matters, examples.

    `explain intervals` tells which numbers words such as "about" allow.
    """
    from figcheck.rules import find, rules_of
    from figcheck.topics import TOPICS

    if topic := TOPICS.get(rule.lower()):
        typer.echo(topic.page)
        return
    found = find(rule, rules_of(given.with_rules(settings_file, rules_file)))
    typer.echo(f"{found.code} {found.name} ({found.severity})\n\n{found.page}")


@app.command(short_help="Print a JSON Schema that figcheck holds to.")
def schema(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="figure, finding, group, document, report, settings, rule, ...")
    ],
) -> None:
    """Print one of the JSON Schemas that figcheck's answers and settings hold to."""
    import json

    from figcheck.resources import schema as find

    typer.echo(json.dumps(find(name), ensure_ascii=False, indent=2))

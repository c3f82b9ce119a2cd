"""Where answers go: standard output, a file, a folder. Always UTF-8, and never a crash over a character."""

from __future__ import annotations

import io
import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, TextIO, TypeVar

from figcheck.errors import OutputError, UsageError
from figcheck.model import Report
from figcheck.writers import FOLDER, BinaryWriter, Writer

Answer = TypeVar("Answer")

# A lone surrogate cannot be UTF-8; written so, it is still the right escape inside of JSON.
UNENCODABLE = "backslashreplace"


def to_stdout(writer: Callable[[Answer, TextIO], None], answer: Answer, *, marked: bool = False) -> None:
    """Write to standard output. A reader that has gone (`| head`) is no error: the answer's status stands."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        # A terminal shows what its own encoding can; a pipe or a file takes UTF-8 with the line ends of the format.
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors=UNENCODABLE, newline="\n")
    with _reader_may_leave(stream):
        stream.write("\ufeff" if marked else "")
        writer(answer, stream)
        stream.flush()


def to_binary_stdout(writer: Callable[[Answer, BinaryIO], None], answer: Answer) -> None:
    """Write bytes to standard output; a UsageError where that is a terminal."""
    if sys.stdout.isatty():
        raise UsageError("this form is not for a terminal: name a file with --output FILE")
    with _reader_may_leave(sys.stdout):
        # Some forms are written back and forth, which a pipe does not take.
        whole = io.BytesIO()
        writer(answer, whole)
        sys.stdout.buffer.write(whole.getvalue())
        sys.stdout.flush()


@contextmanager
def _reader_may_leave(stream: TextIO) -> Iterator[None]:
    """Bear a reader that goes while standard output is written; an OutputError for what else fails there."""
    try:
        yield
    except OSError as error:
        # What is still in the buffer has nowhere to go, and must not fail again when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise OutputError(f"standard output cannot be written: {error.strerror or error}") from error


def to_file(writer: Callable[[Answer, TextIO], None], answer: Answer, path: Path, *, marked: bool = False) -> None:
    """Write text to a file. What stood there is replaced once all is written. An OutputError names the file.

    `marked` puts a byte order mark first, by which Excel knows UTF-8.
    """
    encoding = "utf-8-sig" if marked else "utf-8"
    with _place(path) as place, place.open("w", encoding=encoding, errors=UNENCODABLE, newline="") as out:
        writer(answer, out)


def to_binary_file(writer: Callable[[Answer, BinaryIO], None], answer: Answer, path: Path) -> None:
    """Write bytes to a file, as `to_file` writes text."""
    with _place(path) as place, place.open("wb") as out:
        writer(answer, out)


def to_folder(
    report: Report,
    folder: Path,
    files: Mapping[str, Writer] = FOLDER,
    binary: Mapping[str, BinaryWriter] = MappingProxyType({}),
    *,
    marked: bool = False,
) -> None:
    """Write tables and report into a folder, made where it is missing. An OutputError names the place.

    `marked` puts a byte order mark before the tables.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(f"{folder}: this folder cannot be made: a file is in the way; name another folder") from error
    except OSError as error:
        raise OutputError(f"{folder}: this folder cannot be made: {error.strerror or error}") from error
    for name, writer in files.items():
        to_file(writer, report, folder / name, marked=marked and name.endswith(".csv"))
    for name, binary_writer in binary.items():
        to_binary_file(binary_writer, report, folder / name)


def would_hold(path: Path, report: Report) -> bool:
    """True where a table holds already, byte for byte, what it would be written with."""
    out = io.StringIO(newline="")
    FOLDER[path.name](report, out)
    try:
        held = path.read_bytes()
    except OSError:
        return False
    return held.removeprefix(BOM_UTF8) == out.getvalue().encode("utf-8", UNENCODABLE)


@contextmanager
def _place(path: Path) -> Iterator[Path]:
    """Where to write what the path shall hold in the end: beside it, so that what breaks off replaces nothing."""
    # A pipe or a device cannot be replaced: it takes the answer as it comes.
    whole = path.is_file() or not path.exists()
    # A link stays a link: what it leads to is replaced.
    place = path.resolve() if whole else path
    part = place.with_name(f".{place.name}.part") if whole else place
    try:
        try:
            yield part
            if whole:
                part.replace(place)
        finally:
            if whole:
                part.unlink(missing_ok=True)
    except FileNotFoundError as error:
        raise OutputError(f"{path}: this cannot be written: there is no folder {path.parent}; make it first") from error
    except OSError as error:
        raise OutputError(f"{path}: this cannot be written: {error.strerror or error}") from error

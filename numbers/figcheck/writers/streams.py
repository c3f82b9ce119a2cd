"""Where answers go: standard output, a file, a folder. Always UTF-8, and never a crash over a character."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO, TypeVar

from figcheck.errors import OutputError
from figcheck.model import Report
from figcheck.writers import FOLDER, Writer

Answer = TypeVar("Answer")

# A lone surrogate cannot be UTF-8; written so, it is still the right escape inside of JSON.
UNENCODABLE = "backslashreplace"


def to_stdout(writer: Callable[[Answer, TextIO], None], answer: Answer) -> None:
    """Write to standard output. A reader that has gone (`| head`) is no error: the answer's status stands."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        # A terminal shows what its own encoding can; a pipe or a file takes UTF-8 with the line ends of the format.
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors=UNENCODABLE, newline="\n")
    try:
        writer(answer, stream)
        stream.flush()
    except OSError as error:
        # What is still in the buffer has nowhere to go, and must not fail again when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise OutputError(f"standard output cannot be written: {error.strerror or error}") from error


def to_file(writer: Callable[[Answer, TextIO], None], answer: Answer, path: Path) -> None:
    """Write to a file. What stood there is replaced once all is written. An OutputError names the file."""
    # A pipe or a device cannot be replaced: it takes the answer as it comes.
    whole = path.is_file() or not path.exists()
    # A link stays a link: what it leads to is replaced.
    place = path.resolve() if whole else path
    part = place.with_name(f".{place.name}.part") if whole else place
    try:
        try:
            with part.open("w", encoding="utf-8", errors=UNENCODABLE, newline="") as out:
                writer(answer, out)
            if whole:
                part.replace(place)
        finally:
            if whole:
                part.unlink(missing_ok=True)
    except FileNotFoundError as error:
        raise OutputError(f"{path}: this cannot be written: there is no folder {path.parent}; make it first") from error
    except OSError as error:
        raise OutputError(f"{path}: this cannot be written: {error.strerror or error}") from error


def to_folder(report: Report, folder: Path, files: Mapping[str, Writer] = FOLDER) -> None:
    """Write the tables and the report into a folder, made where it is missing. An OutputError names the place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(f"{folder}: this folder cannot be made: a file is in the way; name another folder") from error
    except OSError as error:
        raise OutputError(f"{folder}: this folder cannot be made: {error.strerror or error}") from error
    for name, writer in files.items():
        to_file(writer, report, folder / name)

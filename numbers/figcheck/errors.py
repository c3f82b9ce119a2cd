"""The errors that figcheck raises: each says what is wrong, where, and what to do."""


class FigcheckError(Exception):
    """Any error that figcheck explains to its user; the message is a whole sentence for people."""


class UsageError(FigcheckError):
    """The command or a call was given something it cannot work with."""


class SettingsError(UsageError):
    """A settings file has a key or a value that is not known; the message names file and key."""


class LexiconError(FigcheckError):
    """A lexicon that ships with figcheck, or one given by the user, is not well formed."""


class ReadError(FigcheckError):
    """A document cannot be read; the run goes on without it."""


class TableError(UsageError):
    """A table of figures cannot be used; the message names file, line and column."""


class OutputError(FigcheckError):
    """An answer cannot be written where it was asked for."""


class UnitError(FigcheckError):
    """A unit is not known, or two units do not measure the same; the message names them."""


class FigcheckWarning(UserWarning):
    """What a call from Python has to say beside its answer: what was not read, not used or derived anew."""

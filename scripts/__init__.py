"""The knowledge base's own code: the gate, the Markdown extensions, the MkDocs glue and the build."""

import sys
from types import TracebackType


def _told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of Ctrl-C in one line, also while a command still reads its modules; later `running.progress` does."""
    if issubclass(kind, KeyboardInterrupt):
        print("\nAfgebroken. Er is niets gepubliceerd.", file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _told

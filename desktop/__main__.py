"""`python -m desktop`: the program, or the child that reads a foreign file for it."""

import signal
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Until the program can answer, Ctrl+C ends it without a trace of where it was.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> int:
    """Run the command line, and return its exit code."""
    from desktop.exchange import child

    if sys.argv[1:] == [child.CHILD_ARGUMENT]:
        child.serve()
        return 0
    from desktop import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

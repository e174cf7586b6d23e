"""`python -m desktop`: the program, or the child that reads a foreign file for it."""

import sys

from desktop.exchange import child


def main() -> int:
    """Run the command line, and return its exit code."""
    if sys.argv[1:] == [child.CHILD_ARGUMENT]:
        child.serve()
        return 0
    from desktop import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""Set up Dossierkast and start it: `python3 installer/bootstrap.py run | test | shortcut`.

Only the standard library. This one file also parses on older Pythons, so that it can tell them.
"""

import sys

OLDEST, NEWEST = (3, 11), (3, 14)


def main() -> int:
    """Check the Python, hand over to `commands`, and return the exit code."""
    found = sys.version_info[:2]
    if not OLDEST <= found <= NEWEST:
        print(
            f"Dossierkast heeft Python 3.11 tot en met 3.14 nodig; dit is {found[0]}.{found[1]}."
            "\nEr is niets gewijzigd. Installeer een van die versies en begin opnieuw,"
            "\nbijvoorbeeld met: python3.13 installer/bootstrap.py run",
            file=sys.stderr,
        )
        return 2
    import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

# The words of the developers; `just` lists them. They stand in .venv/bin, like just itself.

set positional-arguments

bin := if os() == "windows" { ".venv/Scripts/" } else { ".venv/bin/" }

# list the recipes
default:
    @{{ just_executable() }} --list --unsorted

# start the program; arguments go to dossierkast
run *args:
    {{ bin }}python installer/bootstrap.py run "$@"

# run the tests; arguments go to pytest
test *args:
    {{ bin }}python installer/bootstrap.py test "$@"

# all that is checked without running the program
check:
    {{ bin }}ruff check
    {{ bin }}ruff format --check
    {{ bin }}mypy
    {{ bin }}lint-imports

# mend and format what can be mended by itself
fix:
    {{ bin }}ruff check --fix
    {{ bin }}ruff format

# measure the speeds
bench *args:
    {{ bin }}python -m pytest -m bench -n 0 -p no:randomly -s "$@"

# take light, dark, large and high-contrast pictures of every screen into a folder
[env("PYTHONPATH", "tests")]
screenshots *args:
    {{ bin }}python -m screens.take "$@"

# take new and changed texts into the .ts, and build the .qm
translations file="resources/translations/desktop_nl.ts":
    {{ bin }}pyside6-lupdate -silent -locations none -no-obsolete -source-language en -target-language nl -extensions py desktop -ts "{{ file }}"
    {{ bin }}pyside6-lrelease -silent "{{ file }}"

# renew both locks from pyproject.toml; they hold hashes and no addresses
lock *args:
    {{ bin }}uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml --group build -o installer/requirements.txt "$@"
    {{ bin }}uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml --group build --group dev -c installer/requirements.txt -o installer/requirements-dev.txt "$@"

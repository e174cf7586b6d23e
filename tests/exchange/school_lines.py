"""Small school lists of invented schools."""

from desktop.exchange.school_list import read_school_list

HEADER = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;POSTCODE;PLAATSNAAM"
ROWS = (
    "01AB;01AB00;De Ster;Hoofdstraat;1234 AB;ERGENSHUIZEN",
    "01AB;01AB01;De Maan;Dorpsweg;1234AC;'T ZAND",
    "02CD;02CD00;Één School voor Ieder;Kerkpad;4321 XY;CAPELLE AAN DEN IJSSEL",
)


def read(*lines, end="\r\n"):
    """Read a list of these lines."""
    return read_school_list(end.join(lines).encode())

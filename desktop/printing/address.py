"""How people name a printer: an IPP address, or a queue of this computer."""

import re
from urllib.parse import urlsplit

from desktop.errors import BadPrinterAddress
from desktop.models.printer import PrinterRoute
from desktop.printing.ipp_client import IPP_PORT

_DEFAULT_PATH = "/ipp/print"
_LONGEST = 255
_ADDRESS = re.compile(r"ipps?://[a-z0-9._\-:\[\]]+(/[a-z0-9._~%+\-/]*)?", re.IGNORECASE)
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"({_LABEL}\.)*{_LABEL}|[0-9a-f:.]*:[0-9a-f:.]*")
# lpadmin refuses blanks, quotes, `/ \ ? #`; `:` and `@` would let a mistyped address pass.
_QUEUE = re.compile(r"""(?!-)[^\s/\\?'"#:@]{1,127}""")


def parse_address(text: str) -> tuple[PrinterRoute, str]:
    """Return the road to a printer and its address in the one form that is stored.

    `ipp://host`, `ipps://host:port/path` or the name of a CUPS queue; without a path
    `/ipp/print` (PWG 5100.14). Raises BadPrinterAddress for any other scheme, for a user name
    or password in the address, a query, or signs that no printer's address has.
    """
    text = text.strip()
    if not text.isprintable() or len(text) > _LONGEST:
        raise BadPrinterAddress
    if _ADDRESS.fullmatch(text):
        return PrinterRoute.IPP, _normal(text)
    if _QUEUE.fullmatch(text):
        return PrinterRoute.CUPS, text
    raise BadPrinterAddress


def _normal(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadPrinterAddress from None
    if not _HOST.fullmatch(host) or port == 0:
        raise BadPrinterAddress
    name = f"[{host}]" if ":" in host else host
    place = name if port in {None, IPP_PORT} else f"{name}:{port}"
    path = parts.path if parts.path.strip("/") else _DEFAULT_PATH
    return f"{parts.scheme}://{place}{path}"

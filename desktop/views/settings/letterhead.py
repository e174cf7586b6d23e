"""A small sample of the letterhead, as it will stand on paper."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.models.contact import shown_phone
from desktop.models.partnership import Partnership, shown_code
from desktop.views.theme import SPACE, SPACE_SMALL

_LOGO = QSize(240, 56)
"""In the proportions of the 60 by 14 mm that the form has for it."""


class Letterhead(QFrame):
    """Logo, name and code with address and phone beside them.

    Paper is white and ink is black, also where the screen is dark.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letterhead")
        self.setAccessibleName(self.tr("Sample of the letterhead"))
        self.setStyleSheet(
            "#letterhead { background: white; border: 1px solid gray; } QLabel { color: black; }"
        )
        self._logo = QLabel()
        self._logo.setObjectName("logo")
        self._logo.setAccessibleName(self.tr("Logo"))
        self._name, self._code, self._contact = QLabel(), QLabel(), QLabel()
        for label in (self._name, self._code, self._contact):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        left = QVBoxLayout()
        left.setSpacing(SPACE_SMALL // 2)
        left.addWidget(self._name)
        left.addWidget(self._code)
        left.addStretch(1)
        text = QHBoxLayout()
        text.setSpacing(SPACE)
        text.addLayout(left, 3)
        text.addWidget(self._contact, 2, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(self._logo)
        layout.addLayout(text)

    def set_partnership(self, partnership: Partnership) -> None:
        """Show what would be printed of the SWV."""
        address = partnership.address
        font = self.font()
        font.setBold(True)
        self._name.setFont(font)
        self._name.setText(partnership.name)
        self._code.setText(shown_code(partnership.code))
        lines = (
            f"{address.street} {address.house_number}",
            f"{address.postcode} {address.city}",
            shown_phone(partnership.phone),
            partnership.email,
        )
        self._contact.setText("\n".join(line for line in lines if line.strip()))
        picture = QPixmap()
        if partnership.logo_png:
            picture.loadFromData(partnership.logo_png, "PNG")
        self._logo.setHidden(picture.isNull())
        if not picture.isNull():
            self._logo.setPixmap(
                picture.scaled(
                    _LOGO,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

"""One dossier: its head and its tabs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.ids import DossierId
from desktop.models.numbering import parse_running_number
from desktop.models.scan_code import parse_scan_code
from desktop.services import dossier as service
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.actions import ActionId
from desktop.views.dossier.advice_tab import AdviceTab
from desktop.views.dossier.decision_tab import DecisionTab
from desktop.views.dossier.details_tab import DetailsTab
from desktop.views.dossier.dossier_header import DossierHeader
from desktop.views.dossier.next_step import Tab
from desktop.views.dossier.paper_tab import PaperTab
from desktop.views.dossier.signing_tab import SigningTab
from desktop.views.dossier.superseded_banner import SupersededBanner
from desktop.views.shortcuts import shortcut, tab_shortcuts
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.form import Form
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.scrolling import scrolling

_LINES_OF_WORK = 14


class DossierPane(QWidget):
    """All that is kept of one dossier, read anew when it changes.

    Args:
        tasks: the bridge to the vault.
        dossier_id: of the dossier.

    Signals:
        announced: a text for a toast.
        settings_requested: someone wants to put a printer on the list.
        collect_requested: sheets wait in the printer, and that is what comes next.
    """

    announced = Signal(str)
    settings_requested = Signal()
    collect_requested = Signal()

    def __init__(self, tasks: Tasks, dossier_id: DossierId) -> None:
        super().__init__()
        self.dossier_id = dossier_id
        self._tasks = tasks
        self._is_stale = False
        self._goes_on = False
        self._page: DossierPage | None = None
        self._header = DossierHeader()
        self._message = MessageBar()
        self._message.setObjectName("dossier_message")
        self._superseded = SupersededBanner(tasks)
        self._scanned = ""
        self._details = DetailsTab(tasks)
        self._advices = AdviceTab(tasks)
        self._decision = DecisionTab(tasks)
        self._signing = SigningTab(tasks)
        self._paper = PaperTab(tasks)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("dossier_tabs")
        self._tabs.setDocumentMode(True)
        self._build()
        self._connect()
        tasks.changed.connect(self._on_tasks_changed)
        # Until there is something to show, empty labels would be all there is to see.
        self._header.hide()
        self._tabs.hide()

    def _build(self) -> None:
        for tab, name in (
            (self._details, self.tr("Details")),
            (self._advices, self.tr("Advices and view")),
            (self._decision, self.tr("Decision")),
            (self._signing, self.tr("Forms and signatures")),
            (self._paper, self.tr("Paper")),
        ):
            self._tabs.addTab(tab, name)
        self._names = [self._tabs.tabText(at) for at in range(self._tabs.count())]
        self._tabs.tabBar().setAccessibleName(self.tr("Parts of the dossier"))
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SPACE_LARGE, 0, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._header)
        layout.addWidget(self._message)
        layout.addWidget(self._superseded)
        layout.addWidget(self._tabs, 1)
        self._fit()

    def _connect(self) -> None:
        self._header.step_requested.connect(self._on_step_requested)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        for part in (self._details, self._advices, self._decision, self._signing, self._paper):
            part.announced.connect(self.announced)
        for stage in (self._advices, self._decision, self._signing):
            stage.advanced.connect(self._on_advanced)
        self._superseded.announced.connect(self.announced)
        self._superseded.print_requested.connect(self._on_print_requested)
        self._signing.settings_requested.connect(self.settings_requested)
        self._signing.collect_requested.connect(self.collect_requested)
        self._signing.copy_named.connect(self.show_copy)
        self._signing.turned.connect(self._share_primary)
        for form in self.findChildren(Form):
            form.appeared.connect(self._share_primary)
            form.draft_noted.connect(self._mark_drafts)
        tab_shortcuts(self, len(Tab), self._on_tab_asked)
        shortcut(ActionId.PRINT, self, self._on_print_requested)
        shortcut(ActionId.EDIT, self, self._on_edit_requested)

    @property
    def is_touched(self) -> bool:
        """Whether something was typed here that is not stored, or an errand runs."""
        parts = (self._details, self._advices, self._decision, self._signing, self._paper)
        return any(part.is_touched for part in parts)

    def _fit(self) -> None:
        """Keep room for the work itself, however large text and banners are."""
        self._tabs.setMinimumHeight(self.fontMetrics().height() * _LINES_OF_WORK)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def come_up(self) -> None:
        """Show what is stored now, with the focus on the next step."""
        self._goes_on = True
        self.refresh()

    def show_copy(self, code: str) -> None:
        """Show what is stored now, with the focus on what is likeliest for a scanned copy."""
        self._scanned = code
        self.refresh()

    def refresh(self) -> None:
        """Read the dossier; the look is logged."""
        self._is_stale = False
        self._tasks.write(
            service.view,
            owner=self,
            done=self._show_page,
            failed=self._on_view_failed,
            dossier_id=self.dossier_id,
        )

    def _show_page(self, page: DossierPage) -> None:
        self._page = page
        self._message.clear()
        self._header.show_page(page)
        for part in (self._details, self._advices, self._decision, self._signing, self._paper):
            part.show_page(page)
        self._superseded.show_page(page, can_print=self._signing.can_print)
        self._header.show()
        self._tabs.show()
        self._share_primary()
        if self._scanned:
            self._goes_on = False
            self._take_scanned()
        elif self._goes_on:
            self._goes_on = False
            self._go_on()

    def _take_scanned(self) -> None:
        """Go to where Enter does what is likeliest with the copy that was scanned."""
        code, self._scanned = self._scanned, ""
        self._tabs.setCurrentIndex(Tab.SIGNING)
        if not self._superseded.focus_copy(parse_scan_code(code) or parse_running_number(code)):
            self._signing.show_copy(code)

    def _share_primary(self) -> None:
        """Have one primary button in sight: that of the tab, else the way to the next step."""
        buttons = self._tabs.findChildren(QPushButton)
        is_taken = any(each.isVisible() and each.property("primary") for each in buttons)
        self._header.make_primary(is_primary=not is_taken)

    def _mark_drafts(self) -> None:
        """Say at a tab that a draft waits in it."""
        marked = self.tr("{tab} · draft")
        parts = (self._details, self._advices, self._decision, self._signing, self._paper)
        for at, (part, name) in enumerate(zip(parts, self._names, strict=True)):
            has_draft = any(form.has_draft for form in part.findChildren(Form))
            self._tabs.setTabText(at, marked.format(tab=name) if has_draft else name)

    def _go_on(self) -> None:
        """Put the focus on what comes next: the button to another tab, or the work in this one."""
        if not self._header.focus_step():
            self._start()

    def _start(self) -> None:
        match Tab(self._tabs.currentIndex()):
            case Tab.ADVICES:
                self._advices.start()
            case Tab.DECISION:
                self._decision.start()
            case Tab.SIGNING:
                self._signing.start()
            case _:
                self._tabs.tabBar().setFocus()

    def _on_tab_changed(self, at: int) -> None:
        self._header.show_tab(Tab(at))
        self._share_primary()

    def _on_tab_asked(self, at: int) -> None:
        """Go to a tab by its key, with the focus where the work in it begins."""
        # A page that comes later leaves the focus to whoever presses keys.
        self._goes_on = False
        self._tabs.setCurrentIndex(at)
        match Tab(at):
            case Tab.DETAILS:
                self._details.come_in()
            case Tab.SIGNING:
                self._signing.come_in()
            case Tab.PAPER:
                self._paper.come_in()
            case _:
                self._start()
        focus = QApplication.focusWidget()
        if focus is None or not self._tabs.currentWidget().isAncestorOf(focus):
            reveal(self._tabs.tabBar())

    def _on_view_failed(self, error: ExpectedError) -> None:
        self._message.show_error(error)

    def _on_step_requested(self, tab: int) -> None:
        self._tabs.setCurrentIndex(tab)
        if Tab(tab) is Tab.PAPER:
            self._paper.start()
        else:
            self._start()

    def _on_print_requested(self) -> None:
        self._tabs.setCurrentIndex(Tab.SIGNING)
        self._signing.open_print()

    def _on_edit_requested(self) -> None:
        self._tabs.setCurrentIndex(Tab.DETAILS)
        self._details.edit()

    def _on_advanced(self) -> None:
        self._goes_on = True

    def leave_form(self) -> bool:
        """Close the form that lies on top; return whether there was one."""
        return self._tabs.currentWidget() is self._details and self._details.leave_form()

    def _on_tasks_changed(self, changes: Changes) -> None:
        papers = {item.id for item in self._page.papers} if self._page else set()
        is_touched = (
            self.dossier_id in changes.dossiers
            or bool(papers & changes.papers)
            or changes.schools
            or changes.places
            or changes.printers
        )
        if is_touched and self.isVisible():
            self.refresh()
        else:
            self._is_stale = self._is_stale or is_touched

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

"""When paper with others is a line of *Today*, and when the end of the day begins."""

from typing_extensions import override

from desktop.models.changes import Changes
from desktop.models.today import TodayRules
from desktop.services import today as service
from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.widgets.fields import Choice, add_row
from desktop.views.widgets.form import Form

_DAYS = (3, 5, 7, 10, 15, 20, 30)
_HOURS = range(12, 21)


class TodayPage(Page):
    """Shows and stores the rules of the screen *Today*."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Today"),
            self.tr("What is late or due always shows. Here you say when the rest does."),
        )
        self._as_shown: TodayRules | None = None
        self._out_days = Choice()
        self._out_days.setObjectName("out_days")
        self._evening_hour = Choice()
        self._evening_hour.setObjectName("evening_hour")
        self._form = Form(self.tr("&Save"), "save_today_rules", message=self.message)
        self._form.submitted.connect(self._on_save_asked)
        self._offer(TodayRules())
        add_row(
            self._form.rows,
            self.tr("Paper with &others shows after"),
            self._out_days,
            self.tr("Copies and folders that are out without a day on which they are due."),
        )
        add_row(
            self._form.rows,
            self.tr("The &end of the day begins at"),
            self._evening_hour,
            self.tr("From then on, paper outside a lock is listed by place."),
        )
        self.body.addWidget(self._form)
        self.body.addLayout(self._form.buttons)
        self.body.addStretch(1)

    def _offer(self, rules: TodayRules) -> None:
        """Offer the usual values, and what is stored where that is another one."""
        days = sorted({*_DAYS, rules.out_days})
        hours = sorted({*_HOURS, rules.evening_hour})
        self._out_days.set_pairs(
            [(count, self.tr("%n working day(s)", "", count)) for count in days]
        )
        self._evening_hour.set_pairs([(hour, f"{hour}:00") for hour in hours])
        self._out_days.set_value(rules.out_days)
        self._evening_hour.set_value(rules.evening_hour)

    @override
    def refresh(self) -> None:
        self.tasks.read(service.rules, owner=self, done=self._show_stored)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.settings

    def _show_stored(self, rules: TodayRules) -> None:
        if self._as_shown is not None and self._chosen() != self._as_shown:
            # What is being chosen stands over what was stored meanwhile.
            return
        self._as_shown = rules
        self._offer(rules)
        self._form.remember()

    def _chosen(self) -> TodayRules:
        return TodayRules(int(str(self._out_days.value())), int(str(self._evening_hour.value())))

    def _on_save_asked(self) -> None:
        if self._as_shown is None:
            return
        self._form.begin()
        rules = self._chosen()
        self.tasks.write(
            service.edit_rules,
            owner=self,
            done=lambda _none: self._on_saved(rules),
            failed=self._form.fail,
            rules=rules,
        )

    def _on_saved(self, rules: TodayRules) -> None:
        self._form.finish()
        self._as_shown = rules
        self.announced.emit(self.tr("Saved."))

"""One thing that is wrong with the people at a partner, with the button that mends it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from prmdesk import words
from prmdesk.domain.people import PeopleAlarm
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import picture_label, plain_label
from prmdesk.ui.people.acts import act, act_text
from prmdesk.words.people import alarm_sentence


class AlarmCard(QFrame):
    """What it is called, the sentence with its reason, and the way to act."""

    def __init__(self, desk: Desk, alarm: PeopleAlarm) -> None:
        super().__init__()
        self.setObjectName("card")
        sentence = alarm_sentence(alarm)
        mark = icons.pixmap("triangle-alert", theme.px(16), theme.colours().warning, 2.0)
        title = plain_label(words.name(alarm.kind), wrap=True)
        title.setFont(theme.font(weight=theme.SEMIBOLD))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(picture_label(mark), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        self.act = button(
            act_text(alarm), kind="link", clicked=lambda: act(desk, self.window(), alarm)
        )
        self.act.setAccessibleName(_("{act} {reason}").format(act=act_text(alarm), reason=sentence))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(plain_label(sentence, wrap=True))
        column.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignLeft)

"""What the workspace asks, changed in one step."""

from PySide6.QtWidgets import QDialog

from prmdesk.domain.partners import Bucket
from prmdesk.services import buckets, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.reasons.dialog import QuestionsDialog
from tests.ui.reasons.conftest import Put


def test_questions_weights_and_reasons_of_our_own_are_kept(desk: Desk, put: Put) -> None:
    desk.do(buckets.change_questions, {"supplier": "Ours?"}, {"supplier.core": 3.0}, ["Taste"])
    dialog = put(QuestionsDialog(desk, None))
    assert dialog.questions[Bucket.SUPPLIER].text() == "Ours?"
    assert dialog.questions[Bucket.INFLUENCE].placeholderText().startswith("Whose word")
    assert dialog.weights["supplier.core"].value() == 3
    dialog.questions[Bucket.INFLUENCE].setText("Who whispers?")
    dialog.weights["distributor.reach"].setValue(0)
    dialog.own.setPlainText("Taste\nReach\n")
    dialog.keep()
    assert dialog.result() == QDialog.DialogCode.Accepted
    settings = desk.ask(workspace.settings_of)
    assert settings.questions == {"supplier": "Ours?", "influence": "Who whispers?"}
    assert settings.sheet_weights["distributor.reach"] == 0
    assert settings.own_reasons == ("Taste", "Reach")

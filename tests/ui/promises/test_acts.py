"""What is done to several at once is one step and says how many."""

from prmdesk.services import frictions, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.promises import acts
from tests.ui.promises.conftest import Give, Hurt


def test_several_are_kept_in_one_step(desk: Desk, db: Database, give: Give, hurt: Hurt) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    keys = [give("Send prices"), give("Send the deck")]
    acts.keep(desk, keys)
    assert said.pop() == Message("2 promises kept", undo=True)
    assert promises.open_promises(db) == []
    desk.undo()
    assert len(promises.open_promises(db)) == 2
    acts.remove(desk, keys)
    assert said.pop().text == "2 promises deleted"
    acts.remove_frictions(desk, [hurt("Slow", 3)])
    assert said.pop().text == "1 friction deleted"
    assert frictions.every(db) == []

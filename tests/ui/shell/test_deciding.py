"""Gates are passed, and onboardings end, by commands of the window."""

from prmdesk.domain.gates import GateVerdict
from prmdesk.services import gates, onboarding
from prmdesk.ui.onboarding.gate_dialog import GateDialog
from tests.ui.drivers import AppDriver, answering

COMMANDS = {
    "partner.pass_gate": GateVerdict.PASS,
    "partner.graduate": GateVerdict.GRADUATE,
    "partner.extend": GateVerdict.EXTEND,
    "partner.stop": GateVerdict.STOP,
}


def offered(app: AppDriver) -> list[str]:
    return [key for key in COMMANDS if app.window.registry.commands[key].enabled()]


def test_only_an_onboarding_under_way_is_decided_about(app: AppDriver) -> None:
    acme, _lumen = app.given_partners("Acme", "Lumen")
    db, today = app.db, app.db.today()
    template = onboarding.templates(db)[0].id
    own = onboarding.start(db, acme, template, today, today, waiver="They begin")
    app.select("Lumen")
    assert offered(app) == []
    app.select("Acme")
    assert offered(app) == list(COMMANDS)

    def reason(dialog: GateDialog) -> None:
        dialog.reason.setPlainText("They know us")
        dialog.keep()

    for key in ("partner.pass_gate", "partner.pass_gate", "partner.extend", "partner.pass_gate"):
        with answering(GateDialog, reason):
            app.desk.command(key)
    assert all(gate.is_passed for gate in gates.gates_of(db, own, today))
    assert offered(app) == list(COMMANDS)[1:], "no gate is left"
    with answering(GateDialog, reason):
        app.desk.command("partner.stop")
    assert offered(app) == []
    verdicts = [one.verdict for one in gates.decisions_of(db, own)]
    assert verdicts == [*[GateVerdict.PASS] * 2, GateVerdict.EXTEND, *[GateVerdict.PASS],
                        GateVerdict.STOP]  # fmt: skip

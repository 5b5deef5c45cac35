"""The work in the sample: who knows whom, promises, frictions, meetings, training, the library."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from prmdesk import paths
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.i18n import N_
from prmdesk.services import (
    frictions,
    journey_map,
    materials,
    packs,
    partners,
    people,
    promises,
    training,
)
from prmdesk.services.sample_onboarding import Onboardings
from prmdesk.services.sample_training import Enablement
from prmdesk.storage.database import Database

_Told = Mapping[str, Any]


class Work:
    """What there is to do with the sample's partners, and was; days are counted from ``today``."""

    def __init__(self, db: Database, today: date, partner_ids: Mapping[str, int]) -> None:
        self._db, self._today, self._ids = db, today, partner_ids
        self._told = json.loads(paths.resource("samples/work.json").read_text("utf-8"))
        self._people: dict[str, Contact] = {}

    def tell(self) -> None:
        """All of it."""
        self._db.today = lambda: self._today
        for name, told in self._told["partners"].items():
            with self._db.write(N_("Edit partner"), name):
                self._tell(self._ids[name], told)
        onboardings = Onboardings(self._db, self._today, self._ids)
        onboardings.tell(self._told["onboardings"], self._told["template_changed"])
        enablement = Enablement(self._db, self._today, self._people)
        enablement.tell(self._told)
        enablement.tell_news(self._told["news"], self._ids)
        self._fill_journey(self._told["journey"])
        self._fill_library()

    def _day(self, offset: int) -> date:
        return self._today + timedelta(offset)

    def _maybe(self, offset: int | None) -> date | None:
        return None if offset is None else self._day(offset)

    # A partner

    def _tell(self, partner_id: int, told: _Told) -> None:
        if "products" in told:
            products = tuple(told["products"])
            partners.edit_partner(self._db, partner_id, self._today, products=products)
        for role, heads in told.get("needs", {}).items():
            training.set_need(self._db, partner_id, Role(role), heads)
        for person in told.get("people", ()):
            values = person | {"role": Role(person["role"])}
            values["left_on"] = self._day(person["left_on"])
            partners.save_contact(self._db, Contact(0, partner_id, **values))
        self._meet(partner_id, told.get("known", {}))
        self._talk(partner_id, told)
        for promise in told.get("promises", ()):
            self._promise(partner_id, promise)
        for friction in told.get("frictions", ()):
            self._hurt(partner_id, friction)

    def _meet(self, partner_id: int, known: Mapping[str, Mapping[str, int]]) -> None:
        """Say who of us knows whom at a partner."""
        for contact in partners.contacts(self._db, partner_id):
            self._people[contact.name] = contact
            ours = known.get(contact.name, {}).items()
            pairs = [Acquaintance(0, partner_id, contact.id, *one) for one in ours]
            if pairs:
                people.keep(self._db, contact, pairs)

    def _talk(self, partner_id: int, told: _Told) -> None:
        for offset, name, text in told.get("talks", ()):
            day, person = self._day(offset), self._people[name]
            talk = Activity(0, partner_id, Kind.CONTACT, day, text, person.id)
            partners.save_activity(self._db, talk)
        for offset, at, text, name in told.get("meetings", ()):
            noted, day, person = self._day(-6), self._day(offset), self._people[name]
            meeting = Activity(0, partner_id, Kind.MEETING, noted, text, person.id, day, at=at)
            partners.save_activity(self._db, meeting)

    def _promise(self, partner_id: int, told: Sequence[Any]) -> None:
        side, text, made, due, state, closed, owner, name = told
        promise = Promise(
            0, partner_id, Side(side), text, self._day(made), self._day(due), owner,
            self._people[name].id, PromiseState(state), self._maybe(closed),
        )  # fmt: skip
        promises.save(self._db, promise)

    def _hurt(self, partner_id: int, told: Sequence[Any]) -> None:
        on, theme, text, name, fixed, fix = told
        friction = Friction(
            0, partner_id, self._day(on), text, Theme(theme), self._people[name].id,
            self._maybe(fixed), fix,
        )  # fmt: skip
        frictions.save(self._db, friction)

    # What belongs to no partner

    def _fill_journey(self, told: Mapping[str, Sequence[Sequence[Any] | None]]) -> None:
        with self._db.write(N_("Edit journey step")):
            for step in journey_map.steps(self._db):
                judged = dict(enumerate(told.get(step.stage, ()))).get(step.position)
                if judged is not None:
                    names = ("effort", "wait_days", "mood_us", "mood_partner", "pain")
                    values = dict(zip(names, judged, strict=True))
                    journey_map.save(self._db, replace(step, **values))

    def _fill_library(self) -> None:
        """Take in copies of what we ship; those of an earlier sample go."""
        materials.clean_up(self._db, materials.unused_copies(self._db))
        told: Iterable[_Told] = self._told["materials"]
        folder = paths.resource("samples/library")
        with self._db.write(N_("Add to library")):
            files = [folder / one["file"] for one in told]
            added = materials.add_files(self._db, files, copy=True)
            for key, one in zip(added.ids, told, strict=True):
                values = {name: value for name, value in one.items() if name != "file"}
                values["audience"] = tuple(map(Role, one.get("audience", ())))
                values["valid_until"] = self._day(one["valid_until"])
                materials.edit(self._db, [key], **values)
            by_title = {one["title"]: key for key, one in zip(added.ids, told, strict=True)}
            for name, titles in self._told["packs"].items():
                pack = packs.add(self._db, name)
                packs.put_in(self._db, pack, [by_title[title] for title in titles])

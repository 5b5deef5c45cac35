"""Gates and versions of onboarding, training, library, people, promises, Today (issue 5)."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TRAINING = (
    "101 training: product, target customer, positioning, price",
    "基础培训：产品、目标客户、定位、价格",
)


def upgrade() -> None:
    op.create_table(
        "courses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("product", sa.String(), server_default="", nullable=False),
        sa.Column("audience", sa.String(), server_default="[]", nullable=False),
        sa.Column("mode", sa.String(), server_default="online", nullable=False),
        sa.Column("trainer", sa.String(), server_default="", nullable=False),
        sa.Column("link", sa.String(), server_default="", nullable=False),
        sa.Column("cost", sa.String(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("refresh_months", sa.Integer(), nullable=True),
        sa.Column("teaches_customer", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("has_exam", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("is_retired", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_courses")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journey_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ask", sa.String(), nullable=False),
        sa.Column("effort", sa.Integer(), nullable=True),
        sa.Column("wait_days", sa.Integer(), nullable=True),
        sa.Column("pain", sa.String(), server_default="", nullable=False),
        sa.Column("mood_us", sa.Integer(), nullable=True),
        sa.Column("mood_partner", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_steps")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "materials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("is_copy", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("digest", sa.String(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("product", sa.String(), server_default="", nullable=False),
        sa.Column("version", sa.String(), server_default="", nullable=False),
        sa.Column("language", sa.String(), server_default="", nullable=False),
        sa.Column("audience", sa.String(), server_default="[]", nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "packs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packs")),
        sa.UniqueConstraint("name", name=op.f("uq_packs_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "snoozes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snoozes")),
        sa.UniqueConstraint("key", name=op.f("uq_snoozes_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "target_customers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(), nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("size", sa.String(), server_default="", nullable=False),
        sa.Column("trigger", sa.String(), server_default="", nullable=False),
        sa.Column("titles", sa.String(), server_default="", nullable=False),
        sa.Column("disqualifiers", sa.String(), server_default="", nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_customers")),
        sa.UniqueConstraint("product", name=op.f("uq_target_customers_product")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "news_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), server_default="solution", nullable=False),
        sa.Column("product", sa.String(), server_default="", nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["courses.id"], name=op.f("fk_news_items_course_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news_items")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("news_items", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_news_items_course_id"), ["course_id"], unique=False)

    op.create_table(
        "pack_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=False),
        sa.Column("material_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["material_id"], ["materials.id"], name=op.f("fk_pack_items_material_id")
        ),
        sa.ForeignKeyConstraint(["pack_id"], ["packs.id"], name=op.f("fk_pack_items_pack_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_items")),
        sa.UniqueConstraint(
            "pack_id", "material_id", name=op.f("uq_pack_items_pack_id_material_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("pack_items", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_pack_items_material_id"), ["material_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_pack_items_pack_id"), ["pack_id"], unique=False)

    op.create_table(
        "role_needs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_role_needs_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_needs")),
        sa.UniqueConstraint("partner_id", "role", name=op.f("uq_role_needs_partner_id_role")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("role_needs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_needs_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.String(), server_default="", nullable=False),
        sa.Column("zone", sa.String(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("mode", sa.String(), server_default="online", nullable=False),
        sa.Column("place", sa.String(), server_default="", nullable=False),
        sa.Column("trainer", sa.String(), server_default="", nullable=False),
        sa.Column("cost", sa.String(), nullable=True),
        sa.Column("state", sa.String(), server_default="planned", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["courses.id"], name=op.f("fk_sessions_course_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_course_id"), ["course_id"], unique=False)

    op.create_table(
        "acquaintances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("colleague", sa.String(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_acquaintances_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_acquaintances_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acquaintances")),
        sa.UniqueConstraint(
            "contact_id", "colleague", name=op.f("uq_acquaintances_contact_id_colleague")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("acquaintances", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_acquaintances_contact_id"), ["contact_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_acquaintances_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "attendances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(), server_default="invited", nullable=False),
        sa.Column("mark", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_attendances_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_attendances_partner_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_attendances_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendances")),
        sa.UniqueConstraint(
            "session_id", "contact_id", name=op.f("uq_attendances_session_id_contact_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attendances", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendances_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendances_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendances_session_id"), ["session_id"], unique=False)

    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("news_item_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("dismissed", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["news_item_id"], ["news_items.id"], name=op.f("fk_follow_ups_news_item_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_follow_ups_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
        sa.UniqueConstraint(
            "news_item_id", "partner_id", name=op.f("uq_follow_ups_news_item_id_partner_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("follow_ups", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_follow_ups_news_item_id"), ["news_item_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_follow_ups_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "frictions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), server_default="", nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("fixed_on", sa.Date(), nullable=True),
        sa.Column("fix", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_frictions_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_frictions_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frictions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("frictions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_frictions_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_frictions_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "gate_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("attendees", sa.String(), server_default="", nullable=False),
        sa.Column("who", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["checklists.id"], name=op.f("fk_gate_decisions_checklist_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate_decisions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("gate_decisions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_gate_decisions_checklist_id"), ["checklist_id"], unique=False
        )

    op.create_table(
        "promises",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("owner", sa.String(), server_default="", nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), server_default="open", nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_promises_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_promises_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_promises_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_promises_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "template_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("content", sa.String(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["checklists.id"], name=op.f("fk_template_versions_checklist_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_versions")),
        sa.UniqueConstraint(
            "checklist_id", "version", name=op.f("uq_template_versions_checklist_id_version")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("template_versions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_template_versions_checklist_id"), ["checklist_id"], unique=False
        )

    with op.batch_alter_table("activities", schema=None) as batch_op:
        batch_op.add_column(sa.Column("at", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("checklists", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ended_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("birthday", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("left_on", sa.Date(), nullable=True))

    with op.batch_alter_table("partners", schema=None) as batch_op:
        batch_op.add_column(sa.Column("products", sa.String(), server_default="[]", nullable=False))

    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.add_column(sa.Column("why", sa.String(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("why_changed", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("after_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("course_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("origin_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("needs_evidence", sa.Boolean(), server_default="0", nullable=False)
        )
        batch_op.add_column(sa.Column("response", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("first", sa.String(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("teaches_customer", sa.Boolean(), server_default="0", nullable=False)
        )
        batch_op.add_column(sa.Column("every_months", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("repeated_on", sa.Date(), nullable=True))

    _know_origins()
    _mark_firsts()


def _know_origins() -> None:
    """A step of a partner came from the step of its template that is called the same."""
    op.execute(
        "UPDATE steps SET origin_id = ("
        " SELECT min(t.id) FROM steps t JOIN checklists own ON own.template_id = t.checklist_id"
        " WHERE own.id = steps.checklist_id AND t.title = steps.title)"
    )


def _mark_firsts() -> None:
    """The steps of our templates that tell the time to a first training, account, deal."""
    titles = {
        "training": _TRAINING,
        "account": (
            "Joint look at their customers: at least 3 accounts named",
            "共同梳理对方客户：至少列出 3 家",
        ),
        "opportunity": ("First opportunity logged", "首个商机已登记"),
        "deal": (
            "First live deal or lighthouse, with our support",
            "首个实际项目或标杆客户（由我方支持）",
        ),
    }
    mark = sa.text("UPDATE steps SET first = :first WHERE title IN (:en, :zh)")
    for first, (en, zh) in titles.items():
        op.get_bind().execute(mark, {"first": first, "en": en, "zh": zh})
    teaches = sa.text("UPDATE steps SET teaches_customer = 1 WHERE title IN (:en, :zh)")
    op.get_bind().execute(teaches, dict(zip(("en", "zh"), _TRAINING, strict=True)))

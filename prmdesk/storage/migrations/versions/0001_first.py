"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), server_default="", nullable=False),
        sa.Column("reverts", sa.Integer(), nullable=True),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "drivers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("axis", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drivers")),
        sa.UniqueConstraint("key", name=op.f("uq_drivers_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="text", nullable=False),
        sa.Column("choices", sa.String(), server_default="[]", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fields")),
        sa.UniqueConstraint("name", name=op.f("uq_fields_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "partner_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("buckets", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("touch", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("our_owner", sa.String(), nullable=False),
        sa.Column("tags", sa.String(), nullable=False),
        sa.Column("value_to_partner", sa.Float(), nullable=True),
        sa.Column("value_to_us", sa.Float(), nullable=True),
        sa.Column("is_manual", sa.Boolean(), nullable=False),
        sa.Column("quadrant", sa.String(), nullable=False),
        sa.Column("progress", sa.Float(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("last_contact", sa.Date(), nullable=True),
        sa.Column("main_contact", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_lines")),
    )
    with op.batch_alter_table("partner_lines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_lines_sort_name"), ["sort_name"], unique=False)

    op.create_table(
        "partners",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), server_default="", nullable=False),
        sa.Column("external_id", sa.String(), server_default="", nullable=False),
        sa.Column("tax_id", sa.String(), server_default="", nullable=False),
        sa.Column("description", sa.String(), server_default="", nullable=False),
        sa.Column("industry", sa.String(), server_default="", nullable=False),
        sa.Column("buckets", sa.String(), server_default="[]", nullable=False),
        sa.Column("tier", sa.String(), server_default="", nullable=False),
        sa.Column("stage", sa.String(), server_default="identify", nullable=False),
        sa.Column("touch", sa.String(), server_default="", nullable=False),
        sa.Column("region", sa.String(), server_default="", nullable=False),
        sa.Column("country", sa.String(), server_default="", nullable=False),
        sa.Column("city", sa.String(), server_default="", nullable=False),
        sa.Column("address", sa.String(), server_default="", nullable=False),
        sa.Column("postcode", sa.String(), server_default="", nullable=False),
        sa.Column("website", sa.String(), server_default="", nullable=False),
        sa.Column("tags", sa.String(), server_default="[]", nullable=False),
        sa.Column("our_owner", sa.String(), server_default="", nullable=False),
        sa.Column("agreement_start", sa.Date(), nullable=True),
        sa.Column("agreement_end", sa.Date(), nullable=True),
        sa.Column("partner_answer", sa.String(), server_default="", nullable=False),
        sa.Column("customer_answer", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("manual_to_partner", sa.Float(), nullable=True),
        sa.Column("manual_to_us", sa.Float(), nullable=True),
        sa.Column("created_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partners")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("partners", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partners_name"), ["name"], unique=False)

    op.create_table(
        "settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("key", name=op.f("uq_settings_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), server_default="[]", nullable=False),
        sa.Column("is_pinned", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_views")),
        sa.UniqueConstraint("name", name=op.f("uq_views_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "checklists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("bucket", sa.String(), nullable=True),
        sa.Column("touch", sa.String(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_checklists_partner_id")
        ),
        sa.ForeignKeyConstraint(
            ["template_id"], ["checklists.id"], name=op.f("fk_checklists_template_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklists")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("checklists", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_checklists_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("role", sa.String(), server_default="", nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("phone", sa.String(), server_default="", nullable=False),
        sa.Column("mobile", sa.String(), server_default="", nullable=False),
        sa.Column("im", sa.String(), server_default="", nullable=False),
        sa.Column("strength", sa.Integer(), nullable=True),
        sa.Column("is_main", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_contacts_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "edits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["changes.id"], name=op.f("fk_edits_change_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edits")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("edits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edits_change_id"), ["change_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_edits_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "field_values",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("field_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["field_id"], ["fields.id"], name=op.f("fk_field_values_field_id")),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_field_values_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_values")),
        sa.UniqueConstraint(
            "partner_id", "field_id", name=op.f("uq_field_values_partner_id_field_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("field_values", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_field_values_field_id"), ["field_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_field_values_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("status", sa.String(), server_default="draft", nullable=False),
        sa.Column("thesis", sa.String(), server_default="", nullable=False),
        sa.Column("our_signatory", sa.String(), server_default="", nullable=False),
        sa.Column("their_signatory", sa.String(), server_default="", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=op.f("fk_plans_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint(
            "partner_id", "fiscal_year", name=op.f("uq_plans_partner_id_fiscal_year")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plans_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "reasons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), server_default="2", nullable=False),
        sa.Column("effect", sa.String(), server_default="", nullable=False),
        sa.Column("proof", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_reasons_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reasons")),
        sa.UniqueConstraint("partner_id", "reason", name=op.f("uq_reasons_partner_id_reason")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reasons", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reasons_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "scores",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("evidence", sa.String(), server_default="", nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["driver_id"], ["drivers.id"], name=op.f("fk_scores_driver_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=op.f("fk_scores_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scores")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("scores", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scores_driver_id"), ["driver_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_scores_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "stage_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_stage_entries_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_entries")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("stage_entries", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_stage_entries_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "activities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_activities_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_activities_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("activities", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_activities_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_activities_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "plan_marketing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("budget_us", sa.String(), nullable=True),
        sa.Column("budget_partner", sa.String(), nullable=True),
        sa.Column("spent", sa.String(), nullable=True),
        sa.Column("leads_target", sa.Integer(), nullable=True),
        sa.Column("leads_actual", sa.Integer(), nullable=True),
        sa.Column("pipeline", sa.String(), nullable=True),
        sa.Column("won", sa.String(), nullable=True),
        sa.Column("status", sa.String(), server_default="planned", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_marketing_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_marketing")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_marketing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_marketing_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("clause", sa.String(), nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("owner", sa.String(), server_default="", nullable=False),
        sa.Column("status", sa.String(), server_default="open", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_rules_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_rules")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_rules", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_rules_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_targets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kpi", sa.String(), nullable=False),
        sa.Column("category", sa.String(), server_default="", nullable=False),
        sa.Column("unit", sa.String(), server_default="", nullable=False),
        sa.Column("aggregation", sa.String(), server_default="sum", nullable=False),
        sa.Column("direction", sa.String(), server_default="up", nullable=False),
        sa.Column("weight", sa.String(), server_default="1", nullable=False),
        sa.Column("baseline", sa.String(), nullable=True),
        sa.Column("annual", sa.String(), nullable=True),
        sa.Column("target_q1", sa.String(), nullable=True),
        sa.Column("target_q2", sa.String(), nullable=True),
        sa.Column("target_q3", sa.String(), nullable=True),
        sa.Column("target_q4", sa.String(), nullable=True),
        sa.Column("actual_q1", sa.String(), nullable=True),
        sa.Column("actual_q2", sa.String(), nullable=True),
        sa.Column("actual_q3", sa.String(), nullable=True),
        sa.Column("actual_q4", sa.String(), nullable=True),
        sa.Column("owner_us", sa.String(), server_default="", nullable=False),
        sa.Column("owner_partner", sa.String(), server_default="", nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_targets_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_targets")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_targets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_targets_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_trainings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), server_default="", nullable=False),
        sa.Column("heads_needed", sa.Integer(), nullable=True),
        sa.Column("heads_trained", sa.Integer(), nullable=True),
        sa.Column("mode", sa.String(), server_default="", nullable=False),
        sa.Column("trainer", sa.String(), server_default="", nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("refresh_months", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), server_default="planned", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_trainings_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_trainings")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_trainings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_trainings_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="process", nullable=False),
        sa.Column("side", sa.String(), server_default="us", nullable=False),
        sa.Column("owner", sa.String(), server_default="", nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("is_exit", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("skip_reason", sa.String(), server_default="", nullable=False),
        sa.Column("evidence", sa.String(), server_default="", nullable=False),
        sa.Column("attendees", sa.String(), server_default="", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.Column("link", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["checklists.id"], name=op.f("fk_steps_checklist_id")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["steps.id"], name=op.f("fk_steps_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_steps")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_steps_checklist_id"), ["checklist_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_steps_parent_id"), ["parent_id"], unique=False)

"""Resources, decisions, the past of the quadrant, buckets, lifecycle, scenarios (issue 4)."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "criteria",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("key", sa.String(), server_default="", nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pools",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), server_default="", nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("quadrants", sa.String(), server_default="[]", nullable=False),
        sa.Column("stages", sa.String(), server_default="[]", nullable=False),
        sa.Column("buckets", sa.String(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pools")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "scenarios",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("content", sa.String(), server_default="{}", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenarios")),
        sa.UniqueConstraint("name", name=op.f("uq_scenarios_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "allotments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("offered", sa.Integer(), nullable=True),
        sa.Column("planned", sa.Integer(), nullable=True),
        sa.Column("used", sa.Integer(), nullable=True),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("needed_by", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_allotments_partner_id")
        ),
        sa.ForeignKeyConstraint(["pool_id"], ["pools.id"], name=op.f("fk_allotments_pool_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allotments")),
        sa.UniqueConstraint(
            "partner_id",
            "pool_id",
            "year",
            "quarter",
            name=op.f("uq_allotments_partner_id_pool_id_year_quarter"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("allotments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_allotments_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_allotments_pool_id"), ["pool_id"], unique=False)

    op.create_table(
        "anchors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["driver_id"], ["drivers.id"], name=op.f("fk_anchors_driver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchors")),
        sa.UniqueConstraint("driver_id", "level", name=op.f("uq_anchors_driver_id_level")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("anchors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_anchors_driver_id"), ["driver_id"], unique=False)

    op.create_table(
        "bucket_sheets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("bucket", sa.String(), nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("ratings", sa.String(), server_default="{}", nullable=False),
        sa.Column("facts", sa.String(), server_default="{}", nullable=False),
        sa.Column("decision", sa.String(), server_default="", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_bucket_sheets_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bucket_sheets")),
        sa.UniqueConstraint(
            "partner_id",
            "bucket",
            "segment",
            name=op.f("uq_bucket_sheets_partner_id_bucket_segment"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("bucket_sheets", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_bucket_sheets_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "capacities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pool_id"], ["pools.id"], name=op.f("fk_capacities_pool_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capacities")),
        sa.UniqueConstraint(
            "pool_id", "year", "quarter", name=op.f("uq_capacities_pool_id_year_quarter")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("capacities", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_capacities_pool_id"), ["pool_id"], unique=False)

    op.create_table(
        "criteria_met",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("criterion_id", sa.Integer(), nullable=False),
        sa.Column("met_on", sa.Date(), nullable=False),
        sa.Column("waiver", sa.String(), server_default="", nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["criterion_id"], ["criteria.id"], name=op.f("fk_criteria_met_criterion_id")
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_criteria_met_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria_met")),
        sa.UniqueConstraint(
            "partner_id", "criterion_id", name=op.f("uq_criteria_met_partner_id_criterion_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("criteria_met", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_criteria_met_criterion_id"), ["criterion_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_criteria_met_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("why", sa.String(), server_default="", nullable=False),
        sa.Column("moved", sa.String(), server_default="", nullable=False),
        sa.Column("effect", sa.String(), server_default="", nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), server_default="", nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.Column("who", sa.String(), server_default="", nullable=False),
        sa.Column("quadrant", sa.String(), server_default="", nullable=False),
        sa.Column("origin", sa.String(), server_default="hand", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_decisions_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "driver_weights",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("bucket", sa.String(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["driver_id"], ["drivers.id"], name=op.f("fk_driver_weights_driver_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_driver_weights")),
        sa.UniqueConstraint("driver_id", "bucket", name=op.f("uq_driver_weights_driver_id_bucket")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("driver_weights", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_driver_weights_driver_id"), ["driver_id"], unique=False
        )

    op.create_table(
        "limits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cap", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=op.f("fk_limits_partner_id")),
        sa.ForeignKeyConstraint(["pool_id"], ["pools.id"], name=op.f("fk_limits_pool_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_limits")),
        sa.UniqueConstraint("partner_id", "pool_id", name=op.f("uq_limits_partner_id_pool_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("limits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_limits_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_limits_pool_id"), ["pool_id"], unique=False)

    op.create_table(
        "placements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("to_partner", sa.Float(), nullable=True),
        sa.Column("to_us", sa.Float(), nullable=True),
        sa.Column("quadrant", sa.String(), server_default="", nullable=False),
        sa.Column("is_manual", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_placements_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("placements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_placements_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "trials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("result", sa.String(), server_default="open", nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=op.f("fk_trials_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trials")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("trials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_trials_partner_id"), ["partner_id"], unique=False)

    with op.batch_alter_table("partners", schema=None) as batch_op:
        batch_op.add_column(sa.Column("headroom", sa.Float(), nullable=True))

    with op.batch_alter_table("scores", schema=None) as batch_op:
        batch_op.add_column(sa.Column("voice", sa.String(), server_default="us", nullable=False))
        batch_op.add_column(sa.Column("who", sa.String(), server_default="", nullable=False))

    _rebuild_reasons()
    _place_all()


def _rebuild_reasons() -> None:
    """A partner may have several reasons of our own, told apart by their names (R09).

    The table is made again for that, so its numbering goes on where it was: the journal knows ids.
    """
    used = (
        op.get_bind()
        .exec_driver_sql("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'reasons'")
        .scalar()
    )
    autoincrement = {"sqlite_autoincrement": True}
    with op.batch_alter_table("reasons", table_kwargs=autoincrement) as batch_op:
        for name in ("name", "measure", "unit"):
            batch_op.add_column(sa.Column(name, sa.String(), server_default="", nullable=False))
        for name in ("baseline", "target", "actual"):
            batch_op.add_column(sa.Column(name, sa.String(), nullable=True))
        batch_op.add_column(sa.Column("measured_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("facts", sa.String(), server_default="{}", nullable=False))
        batch_op.drop_constraint(batch_op.f("uq_reasons_partner_id_reason"), type_="unique")
        batch_op.create_unique_constraint(
            batch_op.f("uq_reasons_partner_id_reason_name"), ["partner_id", "reason", "name"]
        )
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'reasons'")
    op.get_bind().exec_driver_sql(
        "INSERT INTO sqlite_sequence (name, seq) VALUES ('reasons', ?)", (used,)
    )


def _place_all() -> None:
    """The past of the quadrant begins with where the partners stand today."""
    op.execute(
        "INSERT INTO placements (partner_id, on_date, to_partner, to_us, quadrant, is_manual)"
        " SELECT id, date('now', 'localtime'), value_to_partner, value_to_us, quadrant, is_manual"
        " FROM partner_lines WHERE value_to_partner IS NOT NULL OR value_to_us IS NOT NULL"
        " ORDER BY id"
    )

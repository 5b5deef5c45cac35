"""Plans that go out and come home, propositions, scorecards, battlecard presets (issue 6)."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_METRICS = {
    "revenue": ("Revenue through the partner", "通过伙伴实现的收入"),
    "opportunities": ("New joint opportunities", "新增联合商机"),
    "win_rate": ("Win rate", "赢单率"),
    "certified": ("Certified people", "认证人数"),
}


def upgrade() -> None:
    op.create_table(
        "card_presets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("variant", sa.String(), server_default="internal", nullable=False),
        sa.Column("language", sa.String(), server_default="en", nullable=False),
        sa.Column("blocks", sa.String(), server_default="[]", nullable=False),
        sa.Column("colour", sa.String(), server_default="", nullable=False),
        sa.Column("has_logo", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_presets")),
        sa.UniqueConstraint("name", name=op.f("uq_card_presets_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "propositions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("product", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.Column("reviewer", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_propositions")),
        sa.UniqueConstraint(
            "question", "product", "segment", name=op.f("uq_propositions_question_product_segment")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tiers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("from_score", sa.Float(), server_default="0", nullable=False),
        sa.Column("min_revenue", sa.String(), nullable=True),
        sa.Column("min_certified", sa.Integer(), nullable=True),
        sa.Column("benefits", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tiers")),
        sa.UniqueConstraint("name", name=op.f("uq_tiers_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "proofs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("proposition_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=op.f("fk_proofs_partner_id")),
        sa.ForeignKeyConstraint(
            ["proposition_id"], ["propositions.id"], name=op.f("fk_proofs_proposition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proofs")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("proofs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proofs_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_proofs_proposition_id"), ["proposition_id"], unique=False
        )

    op.create_table(
        "talking_points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), server_default="", nullable=False),
        sa.Column("product", sa.String(), server_default="", nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.id"], name=op.f("fk_talking_points_partner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talking_points")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("talking_points", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_talking_points_partner_id"), ["partner_id"], unique=False
        )

    op.create_table(
        "plan_accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("region", sa.String(), server_default="", nullable=False),
        sa.Column("relationship_us", sa.Integer(), nullable=True),
        sa.Column("relationship_partner", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), server_default="named", nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("probability", sa.String(), nullable=True),
        sa.Column("next_us", sa.String(), server_default="", nullable=False),
        sa.Column("next_partner", sa.String(), server_default="", nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_accounts_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_accounts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_accounts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_accounts_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_commitments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("resource", sa.String(), nullable=False),
        sa.Column("side", sa.String(), server_default="us", nullable=False),
        sa.Column("unit", sa.String(), server_default="", nullable=False),
        sa.Column("planned_q1", sa.String(), nullable=True),
        sa.Column("planned_q2", sa.String(), nullable=True),
        sa.Column("planned_q3", sa.String(), nullable=True),
        sa.Column("planned_q4", sa.String(), nullable=True),
        sa.Column("used_q1", sa.String(), nullable=True),
        sa.Column("used_q2", sa.String(), nullable=True),
        sa.Column("used_q3", sa.String(), nullable=True),
        sa.Column("used_q4", sa.String(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=op.f("fk_plan_commitments_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_commitments")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_commitments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_commitments_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_risks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="risk", nullable=False),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(), server_default="", nullable=False),
        sa.Column("owner", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_risks_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_risks")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_risks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_risks_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("content", sa.String(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_versions_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_versions")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_plan_versions_plan_id_number")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plan_versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_versions_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("attendees", sa.String(), server_default="", nullable=False),
        sa.Column("decided", sa.String(), server_default="", nullable=False),
        sa.Column("plan_score", sa.String(), nullable=True),
        sa.Column("partner_score", sa.String(), nullable=True),
        sa.Column("coverage", sa.String(), nullable=True),
        sa.Column("tier", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_reviews_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reviews_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "sendings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("file_name", sa.String(), server_default="", nullable=False),
        sa.Column("language", sa.String(), server_default="en", nullable=False),
        sa.Column("content", sa.String(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_sendings_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sendings")),
        sa.UniqueConstraint("plan_id", "digest", name=op.f("uq_sendings_plan_id_digest")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sendings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sendings_plan_id"), ["plan_id"], unique=False)

    with op.batch_alter_table("partners", schema=None) as batch_op:
        batch_op.add_column(sa.Column("employees", sa.String(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("specialisation", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("serves", sa.String(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("other_lines", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("gaps", sa.String(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("partner_answer_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column("partner_answer_by", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("customer_answer_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column("customer_answer_by", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("scored_as", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("plan_targets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("metric", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("definition", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("cadence", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("plan_trainings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("course_id", sa.Integer(), nullable=True))

    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.add_column(sa.Column("version", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(
            sa.Column("amended_for", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("closed_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("closing", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.add_column(sa.Column("review_id", sa.Integer(), nullable=True))

    _count_versions()
    _know_metrics()


def _count_versions() -> None:
    """A plan that is agreed was agreed once."""
    op.execute("UPDATE plans SET version = 1 WHERE status <> 'draft'")


def _know_metrics() -> None:
    """The measures that every plan starts with are metrics of the scorecard."""
    mark = sa.text("UPDATE plan_targets SET metric = :metric WHERE kpi IN (:en, :zh)")
    for metric, (en, zh) in _METRICS.items():
        op.get_bind().execute(mark, {"metric": metric, "en": en, "zh": zh})

"""Key-holders, closed places, borrowers, and drafts of forms."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "borrower",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("function", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_borrower"),
        schema="core",
    )
    with op.batch_alter_table("place", schema="core") as place:
        place.add_column(sa.Column("key_holders", sa.String(400), nullable=True))
        place.add_column(sa.Column("closed_on", sa.Date(), nullable=True))
        place.add_column(sa.Column("borrower_id", sa.Integer(), nullable=True))
        place.create_foreign_key(
            "fk_place_borrower_id_borrower",
            "borrower",
            ["borrower_id"],
            ["id"],
            referent_schema="core",
        )
        place.create_unique_constraint("uq_place_borrower_id", ["borrower_id"])
    _draft("draft", "core")
    _draft("care_draft", "care")


def _draft(name: str, schema: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        schema=schema,
    )

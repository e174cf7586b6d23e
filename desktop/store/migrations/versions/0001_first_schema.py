"""The first schema: people, dossiers, TLVs, paper, printers, and the log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _log()
    _core()
    _care()
    _policy()
    _register()
    op.execute(
        """
        CREATE VIRTUAL TABLE core.dossier_search
        USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')
        """
    )
    op.execute("INSERT INTO core.dossier_search(dossier_search, rank) VALUES ('secure-delete', 1)")


def _log() -> None:
    op.create_table(
        "letterbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_letterbox"),
    )
    op.create_table(
        "log_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("letterbox_private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_key"),
    )
    op.create_table(
        "log_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("seals", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_line"),
    )
    op.create_table(
        "log_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("signing_public", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_session"),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("full_name", sa.String(200), nullable=False),
        sa.Column("initials", sa.String(12), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("signing_public", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("until", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
    )


def _core() -> None:
    op.create_table(
        "core_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("letterbox_private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_core_key"),
        schema="core",
    )
    op.create_table(
        "partnership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("house_number", sa.String(40), nullable=False),
        sa.Column("postcode", sa.String(20), nullable=False),
        sa.Column("city", sa.String(100), nullable=False),
        sa.Column("country", sa.String(100), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("email", sa.String(200), nullable=False),
        sa.Column("objection_address", sa.Text(), nullable=False),
        sa.Column("signer_name", sa.String(200), nullable=False),
        sa.Column("signer_function", sa.String(200), nullable=False),
        sa.Column("logo_png", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partnership"),
        schema="core",
    )
    op.create_table(
        "pupil",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("surname", sa.String(200), nullable=False),
        sa.Column("prefix", sa.String(20), nullable=False),
        sa.Column("given_names", sa.String(200), nullable=False),
        sa.Column("call_name", sa.String(100), nullable=False),
        sa.Column("initials", sa.String(40), nullable=False),
        sa.Column("born_on", sa.String(10), nullable=False),
        sa.Column("gender", sa.String(40), nullable=False),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("house_number", sa.String(40), nullable=False),
        sa.Column("postcode", sa.String(20), nullable=False),
        sa.Column("city", sa.String(100), nullable=False),
        sa.Column("country", sa.String(100), nullable=False),
        sa.Column("has_secret_address", sa.Boolean(create_constraint=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pupil"),
        schema="core",
    )
    op.create_table(
        "school",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("location_code", sa.String(6), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("sector", sa.String(40), nullable=False),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("house_number", sa.String(40), nullable=False),
        sa.Column("postcode", sa.String(20), nullable=False),
        sa.Column("city", sa.String(100), nullable=False),
        sa.Column("country", sa.String(100), nullable=False),
        sa.Column("board_number", sa.String(6), nullable=False),
        sa.Column("municipality", sa.String(100), nullable=False),
        sa.Column("denomination", sa.String(100), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("website", sa.String(200), nullable=False),
        sa.Column("cluster", sa.String(20), nullable=False),
        sa.Column("structure", sa.String(100), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("words", sa.String(600), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
        sa.UniqueConstraint("location_code", name="uq_school_location_code"),
        schema="core",
    )
    op.create_table(
        "school_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(64), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school_import"),
        schema="core",
    )
    op.create_table(
        "series",
        sa.Column("id", sa.String(60), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
        schema="core",
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.String(60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_setting"),
        schema="core",
    )
    op.create_table(
        "dossier",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("search_id", sa.Integer(), nullable=False),
        sa.Column("pupil_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("request_type", sa.String(40), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("origin", sa.String(40), nullable=False),
        sa.Column("competence_ground", sa.String(40), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("applicant_school_id", sa.Integer(), nullable=False),
        sa.Column("receiving_school_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["applicant_school_id"],
            ["core.school.id"],
            name="fk_dossier_applicant_school_id_school",
        ),
        sa.ForeignKeyConstraint(["pupil_id"], ["core.pupil.id"], name="fk_dossier_pupil_id_pupil"),
        sa.ForeignKeyConstraint(
            ["receiving_school_id"],
            ["core.school.id"],
            name="fk_dossier_receiving_school_id_school",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
        sa.UniqueConstraint("number", name="uq_dossier_number"),
        sa.UniqueConstraint("search_id", name="uq_dossier_search_id"),
        schema="core",
    )
    op.create_index(
        "ix_dossier_applicant_school_id",
        "dossier",
        ["applicant_school_id"],
        unique=False,
        schema="core",
    )
    op.create_index("ix_dossier_pupil_id", "dossier", ["pupil_id"], unique=False, schema="core")
    op.create_index(
        "ix_dossier_receiving_school_id",
        "dossier",
        ["receiving_school_id"],
        unique=False,
        schema="core",
    )
    op.create_table(
        "guardian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pupil_id", sa.String(32), nullable=False),
        sa.Column("surname", sa.String(200), nullable=False),
        sa.Column("prefix", sa.String(20), nullable=False),
        sa.Column("given_names", sa.String(200), nullable=False),
        sa.Column("call_name", sa.String(100), nullable=False),
        sa.Column("initials", sa.String(40), nullable=False),
        sa.Column("relation", sa.String(40), nullable=False),
        sa.Column("has_authority", sa.Boolean(create_constraint=False), nullable=True),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("house_number", sa.String(40), nullable=False),
        sa.Column("postcode", sa.String(20), nullable=False),
        sa.Column("city", sa.String(100), nullable=False),
        sa.Column("country", sa.String(100), nullable=False),
        sa.Column("has_secret_address", sa.Boolean(create_constraint=False), nullable=False),
        sa.ForeignKeyConstraint(["pupil_id"], ["core.pupil.id"], name="fk_guardian_pupil_id_pupil"),
        sa.PrimaryKeyConstraint("id", name="pk_guardian"),
        schema="core",
    )
    op.create_index("ix_guardian_pupil_id", "guardian", ["pupil_id"], unique=False, schema="core")
    op.create_table(
        "decision",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("category", sa.String(40), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["core.dossier.id"], name="fk_decision_id_dossier"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        schema="core",
    )
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("has_lock", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("scan_code", sa.String(10), nullable=True),
        sa.Column("guardian_id", sa.Integer(), nullable=True),
        sa.Column("pupil_id", sa.String(32), nullable=True),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["core.guardian.id"], name="fk_place_guardian_id_guardian"
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["core.place.id"], name="fk_place_parent_id_place"),
        sa.ForeignKeyConstraint(["pupil_id"], ["core.pupil.id"], name="fk_place_pupil_id_pupil"),
        sa.ForeignKeyConstraint(
            ["school_id"], ["core.school.id"], name="fk_place_school_id_school"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.UniqueConstraint("guardian_id", name="uq_place_guardian_id"),
        sa.UniqueConstraint("pupil_id", name="uq_place_pupil_id"),
        sa.UniqueConstraint("scan_code", name="uq_place_scan_code"),
        sa.UniqueConstraint("school_id", name="uq_place_school_id"),
        schema="core",
    )
    op.create_index("ix_place_parent_id", "place", ["parent_id"], unique=False, schema="core")
    op.create_table(
        "tlv",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.String(32), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("category", sa.String(40), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["core.dossier.id"], name="fk_tlv_dossier_id_dossier"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tlv"),
        sa.UniqueConstraint("dossier_id", name="uq_tlv_dossier_id"),
        sa.UniqueConstraint("number", name="uq_tlv_number"),
        schema="core",
    )
    op.create_table(
        "printer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("route", sa.String(40), nullable=False),
        sa.Column("address", sa.String(300), nullable=False),
        sa.Column("is_allowed", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("tray_place_id", sa.Integer(), nullable=False),
        sa.Column("certificate_sha256", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["tray_place_id"], ["core.place.id"], name="fk_printer_tray_place_id_place"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_printer"),
        sa.UniqueConstraint("address", name="uq_printer_address"),
        schema="core",
    )
    op.create_index(
        "ix_printer_tray_place_id", "printer", ["tray_place_id"], unique=False, schema="core"
    )
    op.create_table(
        "signing_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.String(32), nullable=False),
        sa.Column("tlv_id", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(40), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["core.dossier.id"], name="fk_signing_round_dossier_id_dossier"
        ),
        sa.ForeignKeyConstraint(["tlv_id"], ["core.tlv.id"], name="fk_signing_round_tlv_id_tlv"),
        sa.PrimaryKeyConstraint("id", name="pk_signing_round"),
        sa.UniqueConstraint("tlv_id", name="uq_signing_round_tlv_id"),
        schema="core",
    )
    op.create_index(
        "ix_signing_round_dossier_id", "signing_round", ["dossier_id"], unique=False, schema="core"
    )
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.String(32), nullable=False),
        sa.Column("printer_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("document", sa.String(40), nullable=False),
        sa.Column("form_version", sa.String(20), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("printer_job", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["core.dossier.id"], name="fk_print_job_dossier_id_dossier"
        ),
        sa.ForeignKeyConstraint(
            ["printer_id"], ["core.printer.id"], name="fk_print_job_printer_id_printer"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
        schema="core",
    )
    op.create_index(
        "ix_print_job_dossier_id", "print_job", ["dossier_id"], unique=False, schema="core"
    )
    op.create_index(
        "ix_print_job_printer_id", "print_job", ["printer_id"], unique=False, schema="core"
    )
    op.create_table(
        "paper_item",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("scan_code", sa.String(10), nullable=False),
        sa.Column("running_number", sa.String(16), nullable=True),
        sa.Column("dossier_id", sa.String(32), nullable=True),
        sa.Column("print_job_id", sa.Integer(), nullable=True),
        sa.Column("copy_state", sa.String(40), nullable=True),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["core.dossier.id"], name="fk_paper_item_dossier_id_dossier"
        ),
        sa.ForeignKeyConstraint(
            ["print_job_id"], ["core.print_job.id"], name="fk_paper_item_print_job_id_print_job"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_paper_item"),
        sa.UniqueConstraint("running_number", name="uq_paper_item_running_number"),
        sa.UniqueConstraint("scan_code", name="uq_paper_item_scan_code"),
        schema="core",
    )
    op.create_index(
        "ix_paper_item_dossier_id", "paper_item", ["dossier_id"], unique=False, schema="core"
    )
    op.create_index(
        "ix_paper_item_print_job_id", "paper_item", ["print_job_id"], unique=False, schema="core"
    )
    op.create_table(
        "paper_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.String(32), nullable=False),
        sa.Column("from_place_id", sa.Integer(), nullable=True),
        sa.Column("to_place_id", sa.Integer(), nullable=False),
        sa.Column("moved_at", sa.String(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_place_id"], ["core.place.id"], name="fk_paper_move_from_place_id_place"
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["core.paper_item.id"], name="fk_paper_move_paper_id_paper_item"
        ),
        sa.ForeignKeyConstraint(
            ["to_place_id"], ["core.place.id"], name="fk_paper_move_to_place_id_place"
        ),
        sa.ForeignKeyConstraint(
            ["undoes"], ["core.paper_move.id"], name="fk_paper_move_undoes_paper_move"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_paper_move"),
        schema="core",
    )
    op.create_index(
        "ix_paper_move_paper_id", "paper_move", ["paper_id"], unique=False, schema="core"
    )
    op.create_index(
        "ix_paper_move_to_place_id", "paper_move", ["to_place_id"], unique=False, schema="core"
    )
    op.create_table(
        "signature_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("party", sa.String(40), nullable=False),
        sa.Column("guardian_id", sa.Integer(), nullable=True),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("function", sa.String(200), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("has_view_attached", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("copy_id", sa.String(32), nullable=True),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(400), nullable=False),
        sa.ForeignKeyConstraint(
            ["copy_id"], ["core.paper_item.id"], name="fk_signature_line_copy_id_paper_item"
        ),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["core.guardian.id"], name="fk_signature_line_guardian_id_guardian"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["core.signing_round.id"], name="fk_signature_line_round_id_signing_round"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["core.school.id"], name="fk_signature_line_school_id_school"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signature_line"),
        schema="core",
    )
    op.create_index(
        "ix_signature_line_copy_id", "signature_line", ["copy_id"], unique=False, schema="core"
    )
    op.create_index(
        "ix_signature_line_round_id", "signature_line", ["round_id"], unique=False, schema="core"
    )


def _care() -> None:
    op.create_table(
        "care_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("letterbox_private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_care_key"),
        schema="care",
    )
    op.create_table(
        "decision_text",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("motivation", sa.Text(), nullable=False),
        sa.Column("duration_motivation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision_text"),
        schema="care",
    )
    op.create_table(
        "expert_advice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("expert_name", sa.String(200), nullable=False),
        sa.Column("discipline", sa.String(40), nullable=False),
        sa.Column("employer", sa.String(200), nullable=False),
        sa.Column("advised_on", sa.Date(), nullable=False),
        sa.Column("is_signed", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_expert_advice"),
        sa.UniqueConstraint("dossier_id", "position", name="uq_expert_advice_dossier_id_position"),
        schema="care",
    )
    op.create_table(
        "guardian_view",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("stance", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_guardian_view"),
        schema="care",
    )


def _policy() -> None:
    op.create_table(
        "policy_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("letterbox_private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_policy_key"),
        schema="policy",
    )


def _register() -> None:
    op.create_table(
        "disclosure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.String(32), nullable=False),
        sa.Column("paper_id", sa.String(32), nullable=False),
        sa.Column("document", sa.String(40), nullable=False),
        sa.Column("recipient", sa.String(40), nullable=False),
        sa.Column("lawful_basis", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("disclosed_on", sa.Date(), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure"),
        schema="register",
    )
    op.create_index(
        "ix_disclosure_dossier_id", "disclosure", ["dossier_id"], unique=False, schema="register"
    )
    op.create_table(
        "register_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("letterbox_private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_register_key"),
        schema="register",
    )

"""Second factors, waits after failed sign-ins, former passwords, quotas of keys, outside providers

Revision: a007, after a006.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a007'
down_revision = 'a006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('oidc_flows',
    sa.Column('state_sha256', sa.Text(), nullable=False),
    sa.Column('browser_sha256', sa.Text(), nullable=False),
    sa.Column('nonce', sa.Text(), nullable=False),
    sa.Column('code_verifier', sa.Text(), nullable=False),
    sa.Column('redirect_uri', sa.Text(), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('state_sha256', name=op.f('pk_oidc_flows'))
    )
    op.create_index(op.f('ix_oidc_flows_expires_at'), 'oidc_flows', ['expires_at'], unique=False)
    op.create_table('sign_in_failures',
    sa.Column('key_sha256', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('account', 'address', name='attemptkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('failures', sa.BigInteger(), nullable=False),
    sa.Column('last_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('waits_until', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('key_sha256', name=op.f('pk_sign_in_failures'))
    )
    op.create_index(op.f('ix_sign_in_failures_last_at'), 'sign_in_failures', ['last_at'], unique=False)
    op.create_table('former_passwords',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('password_hash', sa.Text(), nullable=False),
    sa.Column('replaced_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_former_passwords_account_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_former_passwords'))
    )
    op.create_index(op.f('ix_former_passwords_account_id'), 'former_passwords', ['account_id'], unique=False)
    op.create_table('oidc_links',
    sa.Column('issuer', sa.Text(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('linked_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_oidc_links_account_id')),
    sa.PrimaryKeyConstraint('issuer', 'subject', name=op.f('pk_oidc_links'))
    )
    op.create_index(op.f('ix_oidc_links_account_id'), 'oidc_links', ['account_id'], unique=False)
    op.create_table('passkey_challenges',
    sa.Column('challenge', sa.LargeBinary(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('purpose', sa.Enum('register', 'sign_in', 'step_up', name='challengepurpose', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_passkey_challenges_account_id')),
    sa.PrimaryKeyConstraint('challenge', name=op.f('pk_passkey_challenges'))
    )
    op.create_index(op.f('ix_passkey_challenges_expires_at'), 'passkey_challenges', ['expires_at'], unique=False)
    op.create_table('passkeys',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('credential_id', sa.LargeBinary(), nullable=False),
    sa.Column('public_key', sa.LargeBinary(), nullable=False),
    sa.Column('sign_count', sa.BigInteger(), nullable=False),
    sa.Column('transports', sa.ARRAY(sa.Text()), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_used_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('regressed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_passkeys_account_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_passkeys')),
    sa.UniqueConstraint('credential_id', name=op.f('uq_passkeys_credential_id'))
    )
    op.create_index(op.f('ix_passkeys_account_id'), 'passkeys', ['account_id'], unique=False)
    op.create_table('recovery_codes',
    sa.Column('code_sha256', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_recovery_codes_account_id')),
    sa.PrimaryKeyConstraint('code_sha256', name=op.f('pk_recovery_codes'))
    )
    op.create_index(op.f('ix_recovery_codes_account_id'), 'recovery_codes', ['account_id'], unique=False)
    op.create_table('totp_factors',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('sealed_secret', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_used_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_totp_factors_account_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_totp_factors'))
    )
    op.create_index('ix_totp_factors_confirmed', 'totp_factors', ['account_id'], unique=True, postgresql_where=sa.text('confirmed_at IS NOT NULL'))
    op.create_index('ix_totp_factors_pending', 'totp_factors', ['account_id'], unique=True, postgresql_where=sa.text('confirmed_at IS NULL'))
    op.create_table('totp_uses',
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('step', sa.BigInteger(), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_totp_uses_account_id')),
    sa.PrimaryKeyConstraint('account_id', 'step', name=op.f('pk_totp_uses'))
    )
    op.add_column('accounts', sa.Column('password_set_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('accounts', sa.Column('password_is_temporary', sa.Boolean(), server_default=sa.text('false'), nullable=False))
    op.add_column('accounts', sa.Column('passkey_handle', sa.LargeBinary(), nullable=True))
    op.add_column('accounts', sa.Column('last_signed_in_at', sa.DateTime(timezone=True), nullable=True))
    op.create_unique_constraint(op.f('uq_accounts_passkey_handle'), 'accounts', ['passkey_handle'])
    op.add_column('api_keys', sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False))
    op.add_column('api_keys', sa.Column('created_by', sa.BigInteger(), nullable=True))
    op.add_column('api_keys', sa.Column('last_used_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('api_keys', sa.Column('scopes', sa.ARRAY(sa.Text()), nullable=True))
    op.add_column('api_keys', sa.Column('per_minute', sa.BigInteger(), nullable=True))
    op.add_column('api_keys', sa.Column('per_day', sa.BigInteger(), nullable=True))
    op.create_unique_constraint(op.f('uq_api_keys_id'), 'api_keys', ['id'])
    op.create_foreign_key(op.f('fk_api_keys_created_by'), 'api_keys', 'accounts', ['created_by'], ['id'])
    op.add_column('sign_in_sessions', sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False))
    op.add_column('sign_in_sessions', sa.Column('idle_s', sa.BigInteger(), server_default=sa.text('7200'), nullable=False))
    op.add_column('sign_in_sessions', sa.Column('method', sa.Enum('password', 'one_time', 'oidc', 'passkey', name='signinmethod', native_enum=False, create_constraint=True, length=40), server_default='one_time', nullable=False))
    op.add_column('sign_in_sessions', sa.Column('second_factor_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('sign_in_sessions', sa.Column('address', sa.Text(), nullable=True))
    op.add_column('sign_in_sessions', sa.Column('device', sa.Text(), nullable=True))
    op.create_unique_constraint(op.f('uq_sign_in_sessions_id'), 'sign_in_sessions', ['id'])
    op.create_check_constraint('quota_is_positive', 'api_keys', 'per_minute > 0 AND per_day > 0')
    op.execute("UPDATE accounts SET password_set_at = now() WHERE password_hash IS NOT NULL")


def downgrade() -> None:
    op.drop_constraint(op.f('uq_sign_in_sessions_id'), 'sign_in_sessions', type_='unique')
    op.drop_column('sign_in_sessions', 'device')
    op.drop_column('sign_in_sessions', 'address')
    op.drop_column('sign_in_sessions', 'second_factor_at')
    op.drop_column('sign_in_sessions', 'method')
    op.drop_column('sign_in_sessions', 'idle_s')
    op.drop_column('sign_in_sessions', 'id')
    op.drop_constraint(op.f('fk_api_keys_created_by'), 'api_keys', type_='foreignkey')
    op.drop_constraint(op.f('uq_api_keys_id'), 'api_keys', type_='unique')
    op.drop_column('api_keys', 'per_day')
    op.drop_column('api_keys', 'per_minute')
    op.drop_column('api_keys', 'scopes')
    op.drop_column('api_keys', 'last_used_at')
    op.drop_column('api_keys', 'created_by')
    op.drop_column('api_keys', 'id')
    op.drop_constraint(op.f('uq_accounts_passkey_handle'), 'accounts', type_='unique')
    op.drop_column('accounts', 'last_signed_in_at')
    op.drop_column('accounts', 'passkey_handle')
    op.drop_column('accounts', 'password_is_temporary')
    op.drop_column('accounts', 'password_set_at')
    op.drop_table('totp_uses')
    op.drop_table('totp_factors')
    op.drop_table('recovery_codes')
    op.drop_table('passkeys')
    op.drop_table('passkey_challenges')
    op.drop_table('oidc_links')
    op.drop_table('former_passwords')
    op.drop_table('sign_in_failures')
    op.drop_table('oidc_flows')

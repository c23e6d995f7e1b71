-- Portable SQL: SQLite today, PostgreSQL by URL. Instants are milliseconds since 1970; bytea holds what the vault sealed.

create table vault_check (
    id integer primary key,
    sealed bytea not null
);

-- What a service granted to (app, account, user). Provisional: the tokens are stored, their owner is not yet proven.
-- generation rises with every change of the tokens, epoch when access is granted again or ended.
create table service_grant (
    id bigint primary key,
    type text not null,
    app text not null,
    account text not null,
    user_id text not null,
    whole_account integer not null,
    display_name text not null,
    provisional integer not null,
    tokens bytea,
    generation bigint not null,
    epoch bigint not null,
    authorized_at bigint not null
);
create unique index service_grant_key on service_grant (type, app, account, user_id) where provisional = 0;

create table connection (
    id text primary key,
    type text not null,
    auth_type text not null,
    name text not null,
    owner text not null,
    settings bytea,
    grant_id bigint references service_grant (id) on delete set null,
    state text not null,
    status_text text not null,
    status_since bigint not null,
    created_at bigint not null
);
create index connection_grant on connection (grant_id);

-- Somebody is asking the service for other tokens: a renewal of one grant's generation, or an exchange for an app.
create table intent (
    id bigint primary key,
    type text not null,
    app text not null,
    grant_id bigint references service_grant (id) on delete cascade,
    generation bigint not null,
    holder text not null,
    expires_at bigint not null
);
create index intent_grant on intent (grant_id);

create table start_ticket (
    hash text primary key,
    connection_id text not null references connection (id) on delete cascade,
    origin text not null,
    expires_at bigint not null
);

create table pending_authorization (
    state_hash text primary key,
    connection_id text not null references connection (id) on delete cascade,
    type text not null,
    auth_type text not null,
    app text not null,
    origin text not null,
    browser_hash text not null,
    redirect_to text not null,
    callback text not null,
    memo bytea,
    step text not null,
    intent_id bigint not null,
    grant_id bigint references service_grant (id) on delete set null,
    outcome_status integer not null,
    outcome_code text not null,
    outcome_text text not null,
    expires_at bigint not null
);

create table handler_switch (
    connection_id text not null references connection (id) on delete cascade,
    handler text not null,
    is_on integer not null,
    settings bytea,
    primary key (connection_id, handler)
);
create index handler_switch_handler on handler_switch (handler);

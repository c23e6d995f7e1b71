-- Portable SQL, see V1. What came in, where it went, and what handlers made of it.

create table counter (
    name text primary key,
    value bigint not null
);
insert into counter (name, value) values ('delivery', 0), ('event', 0), ('run', 0);

-- Append-only. headers: what may be shown; sealed: the whole message as it came.
create table delivery (
    seq bigint primary key,
    type text not null,
    owner text not null,
    source text not null,
    received_at bigint not null,
    headers text not null,
    sealed bytea not null
);

-- owner: the connection whose own source accepted it, '' for the shared one: a forged copy there hides nothing here.
-- json: what may be shown; sealed: the whole, where something may not.
create table event (
    seq bigint primary key,
    delivery_seq bigint not null references delivery (seq),
    type text not null,
    owner text not null,
    event_id text not null,
    event_type text not null,
    app text not null,
    account text not null,
    owners text not null,
    ordering_key text not null,
    occurred_at bigint not null,
    received_at bigint not null,
    json text not null,
    sealed bytea,
    ends_access integer not null,
    access_ended integer not null,
    unique (type, owner, event_id)
);
create index event_ending_access on event (seq) where ends_access = 1 and access_ended = 0;

create table route (
    event_seq bigint not null references event (seq) on delete cascade,
    connection_id text not null,
    delivered integer not null,
    reason text not null,
    primary key (event_seq, connection_id)
);

-- lane: what runs one after another. Open until finished_at is set.
create table run (
    id bigint primary key,
    event_seq bigint not null references event (seq) on delete cascade,
    connection_id text not null,
    handler text not null,
    lane text not null,
    late integer not null,
    state text not null,
    attempt integer not null,
    failures integer not null,
    queued_at bigint not null,
    first_failed_at bigint,
    due_at bigint not null,
    problem text not null,
    finished_at bigint,
    unique (event_seq, connection_id, handler)
);
create index run_open on run (connection_id, handler, lane, id) where finished_at is null;

-- Portable SQL, see V1. A delivery is appended whole and acknowledged; events, routes and runs are derived from it after that,
-- by docs/adr/0008-acknowledge-then-derive.md. No release stored deliveries in the form before: what is there is dropped.
-- ${key}: the type of a key whose order is the order of the rows.

drop table run;
drop table route;
drop table event;
drop table delivery;

-- derived: the last delivery whose events are in the store. It moves in the transaction that puts them there.
insert into counter (name, value) select 'derived', value from counter where name = 'delivery';

-- sealed: the delivery as it came and what its source made of it.
create table delivery (
    seq ${key} primary key,
    received_at bigint not null,
    sealed bytea not null
);

-- Deliveries that were acknowledged and cannot be derived. Nothing is tried again until somebody looks.
create table delivery_problem (
    delivery_seq bigint primary key references delivery (seq) on delete cascade,
    problem text not null
);

-- owner: the connection whose own source accepted it, '' for the shared one: a forged copy there hides nothing here.
-- part: which of the delivery's events. json: what may be shown; the whole is in the delivery.
create table event (
    seq ${key} primary key,
    delivery_seq bigint not null references delivery (seq) on delete cascade,
    part integer not null,
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
    ends_access integer not null,
    access_ended integer not null,
    unique (type, owner, event_id)
);
create index event_delivery on event (delivery_seq);
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
    id ${key} primary key,
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

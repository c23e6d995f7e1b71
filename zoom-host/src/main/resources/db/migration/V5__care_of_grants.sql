-- Portable SQL, see V1. What people are told of a connection, what the background does for its grant, and what became of it.

-- status_next: when it is tried again, or the limit ends. status_settings: the wrong settings' names, one a line.
alter table connection add column status_next bigint;
alter table connection add column status_settings text not null default '';

-- due_at: when the background looks after the grant next. used_at: by a call, roughly. proof_at: when the service last accepted it. failures: in a row, of the background.
-- refused_at: when the service first refused tokens that nothing has replaced since.
alter table service_grant add column due_at bigint;
alter table service_grant add column used_at bigint not null default 0;
alter table service_grant add column proof_at bigint not null default 0;
alter table service_grant add column failures integer not null default 0;
alter table service_grant add column refused_at bigint;
update service_grant set due_at = 0 where tokens is not null;
create index service_grant_due on service_grant (due_at);

-- A form that waits for consent: it becomes the connection's together with the new grant.
alter table start_ticket add column auth_type text not null default '';
alter table start_ticket add column settings bytea;
alter table pending_authorization add column settings bytea;

-- A line for every change of a connection; it stays when the connection is gone. state: the one that began, or ''.
-- told: 0 while the operator's notification is owed.
create table audit (
    seq ${key} primary key,
    at bigint not null,
    connection_id text not null,
    who text not null,
    what text not null,
    state text not null,
    detail text not null,
    told integer not null
);
insert into counter (name, value) values ('audit', 0);
create index audit_connection on audit (connection_id, seq);
create index audit_untold on audit (seq) where told = 0;

-- Portable SQL, see V1. The processes that work on this store, and what each of them has begun.

-- Until expires_at, by the store's clock, nobody takes over what it has begun. A SQLite file has one row.
create table node (
    id text primary key,
    name text not null,
    started_at bigint not null,
    expires_at bigint not null
);

-- node: whose attempt it is while the run is running.
alter table run add column node text not null default '';
create index run_running on run (node) where state = 'RUNNING';

alter table intent add column node text not null default '';

-- How often parked runs of a connection were let go, and when they may be again.
create table unparking (
    connection_id text primary key,
    news bigint not null,
    next_at bigint not null
);

-- By which those who reach a host from outside know that it is one of those that share this database.
create table installation (
    one integer primary key,
    name text not null
);

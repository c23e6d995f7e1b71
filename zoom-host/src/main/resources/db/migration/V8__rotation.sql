-- Portable SQL, see V1.

-- Windows in which the secrets of a connection type or of a connection change: until when, and what is honoured beside the newest.
create table rotation (
    scope text primary key,
    ends_at bigint not null,
    secrets bytea not null
);

-- The app whose events a connection's own source takes, '' if it has no source: deliveries to a shared address find those
-- that they may be for by it. Null until it is known: it stands in the sealed settings.
alter table connection add column source_app text;
create index connection_source_app on connection (type, source_app);

-- Portable SQL, see V1. What a feed remembers, and which node has it open: a service may allow one connection only.
-- owner: the connection whose feed it is, '' for one that all connections of the type share. position: '' for none.
create table feed (
    type text not null,
    owner text not null,
    name text not null,
    position text not null,
    node text not null,
    held_until bigint not null,
    primary key (type, owner, name)
);

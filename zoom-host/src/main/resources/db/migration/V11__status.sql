-- Portable SQL, see V1. What is counted whenever somebody asks for metrics is counted in an index.

create index run_undone on run (state) where state <> 'DONE';
create index connection_state on connection (state);

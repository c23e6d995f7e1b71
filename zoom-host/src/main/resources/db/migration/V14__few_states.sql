-- Portable SQL, see V1. Every run is queued and running for a while: an index that it goes through costs it more than all who count.

drop index run_undone;
create index run_in_few on run (state) where state in ('WAITING', 'PARKED', 'DEAD');

#!/bin/sh
# postgres.sh DIR: a PostgreSQL of its own in DIR until standard input ends, so that it never
# outlives the test that wanted it. Makes DIR/ready, or DIR/failed with the reason.
# PostgreSQL refuses to run as root; root therefore lends it the user that Debian made for it.
set -u
folder=$1
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
    chown postgres "$folder"
fi
fail() {
    echo "$1" >"$folder/failed"
    exit 1
}
cd "$folder" || exit 1
as "$bin/initdb" -D "$folder/db" -U todoke -A trust -E UTF8 --no-sync --locale=C.UTF-8 \
    >"$folder/initdb.log" 2>&1 || fail "initdb: $(tail -1 "$folder/initdb.log")"
as "$bin/pg_ctl" -D "$folder/db" -w -t 60 -l "$folder/db/log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off" \
    start >/dev/null 2>&1 || fail "pg_ctl: $(tail -1 "$folder/db/log")"
touch "$folder/ready"
cat >/dev/null
as "$bin/pg_ctl" -D "$folder/db" -m immediate stop >/dev/null 2>&1

#!/bin/bash
# Entry point of the PostgreSQL test image: the variables of the official image, and no durability, since the data is thrown away.
set -euo pipefail

[ "${1:-}" = postgres ] && shift
# Anything but options for the server is a command to run instead.
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then exec "$@"; fi

export PGDATA=${PGDATA:-/var/lib/postgresql/data}
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/var/lib/postgresql)
options=(-c max_connections=500 -c fsync=off -c synchronous_commit=off -c full_page_writes=off)

mkdir -p "$PGDATA" /var/run/postgresql
chown postgres:postgres "$PGDATA" /var/run/postgresql
chmod 700 "$PGDATA"

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -z "${POSTGRES_PASSWORD:-}" ] && [ "${POSTGRES_HOST_AUTH_METHOD:-}" != trust ]; then
    echo 'Set POSTGRES_PASSWORD.' >&2
    exit 1
  fi
  password_file=/var/run/postgresql/.password
  (umask 077; printf '%s\n' "${POSTGRES_PASSWORD:-}" >"$password_file"; chown postgres "$password_file")
  "${as_postgres[@]}" initdb --no-sync --username="$user" ${POSTGRES_PASSWORD:+--pwfile="$password_file"}
  rm "$password_file"
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  # As in the official image a first server, which nobody outside can reach, makes the database: this is why
  # "database system is ready to accept connections" comes twice, and clients wait for the second.
  "${as_postgres[@]}" pg_ctl -w start -o "-c listen_addresses='' -c fsync=off"
  if [ "$database" != postgres ]; then
    "${as_postgres[@]}" psql -v ON_ERROR_STOP=1 -X --username="$user" --dbname=postgres -v db="$database" <<<'CREATE DATABASE :"db";'
  fi
  "${as_postgres[@]}" pg_ctl -w stop -m fast
fi

exec "${as_postgres[@]}" postgres -c listen_addresses='*' "${options[@]}" "$@"

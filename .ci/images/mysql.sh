#!/bin/bash
# Entry point of the MySQL test image: the variables of the official image, and no durability, since the data is thrown away.
set -euo pipefail

[ "${1:-}" = mysqld ] && shift
# Anything but options for the server is a command to run instead.
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then exec "$@"; fi

data=/var/lib/mysql
init=/var/lib/mysql-files/init.sql
options=(--user=root --datadir="$data" --socket=/var/run/mysqld/mysqld.sock --secure-file-priv=NULL)
export LD_PRELOAD=libeatmydata.so
mkdir -p /var/run/mysqld

text() { local v=${1//\\/\\\\}; printf "'%s'" "${v//\'/\'\'}"; }
# shellcheck disable=SC2016
name() { printf '`%s`' "${1//\`/\`\`}"; }

if [ ! -d "$data/mysql" ]; then
  if [ -z "${MYSQL_ROOT_PASSWORD:-}" ] && [ -z "${MYSQL_ALLOW_EMPTY_PASSWORD:-}" ]; then
    echo 'Set MYSQL_ROOT_PASSWORD or MYSQL_ALLOW_EMPTY_PASSWORD.' >&2
    exit 1
  fi
  mysqld "${options[@]}" --initialize-insecure
fi

# One statement a line; may run again when the container is started again.
{
  password=$(text "${MYSQL_ROOT_PASSWORD:-}")
  echo "CREATE USER IF NOT EXISTS 'root'@'%';"
  echo "ALTER USER 'root'@'%' IDENTIFIED BY $password;"
  echo "ALTER USER 'root'@'localhost' IDENTIFIED BY $password;"
  echo "GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;"
  [ -z "${MYSQL_DATABASE:-}" ] || echo "CREATE DATABASE IF NOT EXISTS $(name "$MYSQL_DATABASE");"
  if [ -n "${MYSQL_USER:-}" ] && [ "$MYSQL_USER" != root ]; then
    echo "CREATE USER IF NOT EXISTS $(text "$MYSQL_USER")@'%';"
    echo "ALTER USER $(text "$MYSQL_USER")@'%' IDENTIFIED BY $(text "${MYSQL_PASSWORD:-}");"
    # As in the official image, an underscore in the name stands for itself.
    [ -z "${MYSQL_DATABASE:-}" ] || echo "GRANT ALL ON $(name "${MYSQL_DATABASE//_/\\_}").* TO $(text "$MYSQL_USER")@'%';"
  fi
} >"$init"
chmod 600 "$init"

exec mysqld "${options[@]}" --init-file="$init" --skip-name-resolve --max-connections=500 \
  --skip-log-bin --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=fsync --innodb-doublewrite=OFF --mysqlx=OFF "$@"

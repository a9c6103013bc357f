#!/bin/bash
# Entry point of the MariaDB test image: the variables of the official image, and no durability, since the data is thrown away.
set -euo pipefail

case ${1:-} in mariadbd | mysqld) shift ;; esac
# Anything but options for the server is a command to run instead.
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then exec "$@"; fi

data=/var/lib/mysql
init=/var/lib/mysql-init.sql
root_password=${MARIADB_ROOT_PASSWORD:-${MYSQL_ROOT_PASSWORD:-}}
allow_empty=${MARIADB_ALLOW_EMPTY_ROOT_PASSWORD:-${MYSQL_ALLOW_EMPTY_PASSWORD:-}}
database=${MARIADB_DATABASE:-${MYSQL_DATABASE:-}}
user=${MARIADB_USER:-${MYSQL_USER:-}}
user_password=${MARIADB_PASSWORD:-${MYSQL_PASSWORD:-}}
options=(--user=root --datadir="$data")
export LD_PRELOAD=libeatmydata.so
mkdir -p /var/run/mysqld

text() { local v=${1//\\/\\\\}; printf "'%s'" "${v//\'/\'\'}"; }
# shellcheck disable=SC2016
name() { printf '`%s`' "${1//\`/\`\`}"; }

if [ ! -d "$data/mysql" ]; then
  if [ -z "$root_password" ] && [ -z "$allow_empty" ]; then
    echo 'Set MARIADB_ROOT_PASSWORD or MARIADB_ALLOW_EMPTY_ROOT_PASSWORD.' >&2
    exit 1
  fi
  mariadb-install-db "${options[@]}" --auth-root-authentication-method=normal --skip-test-db
fi

# One statement a line; may run again when the container is started again.
{
  password=$(text "$root_password")
  echo "CREATE USER IF NOT EXISTS 'root'@'%';"
  echo "ALTER USER 'root'@'%' IDENTIFIED BY $password;"
  echo "ALTER USER 'root'@'localhost' IDENTIFIED BY $password;"
  echo "GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;"
  echo "DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1', 'root'@'$HOSTNAME';"
  [ -z "$database" ] || echo "CREATE DATABASE IF NOT EXISTS $(name "$database");"
  if [ -n "$user" ] && [ "$user" != root ]; then
    echo "CREATE USER IF NOT EXISTS $(text "$user")@'%';"
    echo "ALTER USER $(text "$user")@'%' IDENTIFIED BY $(text "$user_password");"
    # As in the official image, an underscore in the name stands for itself.
    [ -z "$database" ] || echo "GRANT ALL ON $(name "${database//_/\\_}").* TO $(text "$user")@'%';"
  fi
} >"$init"
chmod 600 "$init"

exec mariadbd "${options[@]}" --init-file="$init" --socket=/var/run/mysqld/mysqld.sock --bind-address=0.0.0.0 \
  --skip-name-resolve --max-connections=500 --skip-log-bin --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF "$@"

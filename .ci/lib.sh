# shellcheck shell=bash disable=SC2016
# Functions shared by the scripts in this folder: a Docker Engine that answers, and one image for each database.

ci_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
image_prefix=${IMAGE_PREFIX:-jpa-migrations}
log_dir=${CI_LOG_DIR:-${TMPDIR:-/tmp}/jpa-migrations-ci-$(id -u)}
mkdir -p "$log_dir"

say() { printf '[ci] %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Runs a command with its output in a log file, shown (its end) only when the command fails.
logged() {
  local log=$log_dir/$1.log
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    say "failed: $*"
    tail -n 60 "$log" >&2
    return 1
  fi
}

# Only one run at a time may install packages, start the engine or make images on a machine.
lock_machine() { exec 9>"$log_dir/lock"; flock -w 1200 9 || die "another run holds $log_dir/lock"; }
unlock_machine() { exec 9>&-; }

# ---------------------------------------------------------------------------------------------------------------------
# Packages

apt_updated=
# apt_install COMMAND=PACKAGE...: installs the packages whose command is not there.
apt_install() {
  local pair missing=()
  for pair in "$@"; do
    PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "installing ${missing[*]}"
  if [ -z "$apt_updated" ]; then
    # A third-party source that does not answer must not stop us: whether the packages can be had, the install tells.
    logged apt-update apt-get -q -o Acquire::Retries=3 update || say "apt-get update reported errors, going on"
    apt_updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive logged apt-install \
    apt-get -q -y -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold install "${missing[@]}" \
    || die "cannot install ${missing[*]}"
}

# ---------------------------------------------------------------------------------------------------------------------
# Docker Engine

docker_answers() { timeout 10 docker info >/dev/null 2>&1; }

wait_for_docker() {
  local deadline=$((SECONDS + $1))
  while [ $SECONDS -lt $deadline ]; do
    docker_answers && return 0
    sleep 0.5
  done
  return 1
}

ensure_docker() {
  export PATH=$PATH:/usr/sbin:/sbin
  command -v docker >/dev/null && docker_answers && return 0
  [ -z "${DOCKER_HOST:-}" ] || die "DOCKER_HOST is set to $DOCKER_HOST, but no Docker Engine answers there"
  [ "$(id -u)" -eq 0 ] || die "no Docker Engine answers, and only root can install and start one"
  apt_install dockerd=docker.io docker=docker.io iptables=iptables pgrep=procps
  # The package's own service may just be coming up.
  if pgrep -x dockerd >/dev/null; then
    wait_for_docker 30 && return 0
    die "a dockerd runs, but does not answer"
  fi
  # Left by an engine that was not shut down in order; the number may belong to another process by now.
  rm -f /var/run/docker.pid
  pgrep -x containerd >/dev/null || rm -f /var/run/docker/containerd/containerd.pid
  say "starting dockerd, its log is $log_dir/dockerd.log"
  setsid dockerd >"$log_dir/dockerd.log" 2>&1 </dev/null 9>&- &
  disown
  wait_for_docker 60 || { tail -n 40 "$log_dir/dockerd.log" >&2; die "dockerd does not answer"; }
}

# ---------------------------------------------------------------------------------------------------------------------
# Images

# The official image of a database, the line of versions that the tests want, and where Debian has it.
official_image() { case $1 in mysql) echo mysql:9.7 ;; mariadb) echo mariadb:11.8 ;; postgresql) echo postgres:17 ;; esac; }
local_image() { echo "$image_prefix/$(official_image "$1")"; }
debian_suite() { case $1 in mysql) echo sid ;; mariadb | postgresql) echo trixie ;; esac; }
debian_packages() {
  case $1 in
    mysql) echo mysql-server-core,mysql-client-core,libeatmydata1 ;;
    mariadb) echo mariadb-server-core,mariadb-client-core,libeatmydata1 ;;
    postgresql) echo postgresql-17,locales ;;
  esac
}

# Changes with everything that goes into an image, so that an image made by an older recipe is made again.
recipe_of() {
  { declare -f debian_suite debian_packages build_image "prepare_$1"; cat "$ci_dir/images/$1.sh"; } | sha256sum | cut -c1-16
}

image_present() { docker image inspect "$1" >/dev/null 2>&1; }

image_current() {
  [ "$(docker image inspect -f '{{index .Config.Labels "jpa-migrations.recipe"}}' "$(local_image "$1")" 2>/dev/null)" = "$(recipe_of "$1")" ]
}

# One quick question to the registry; when the answer for one image is no, the others are not asked for.
registry_answers=
pull_official() {
  [ "${CI_PULL_IMAGES:-true}" = true ] || return 1
  [ "$registry_answers" != no ] || return 1
  if ! timeout 5 docker manifest inspect "$1" >/dev/null 2>&1 </dev/null; then
    registry_answers=no
    return 1
  fi
  say "pulling $1"
  timeout 300 docker pull -q "$1" >/dev/null 2>&1 </dev/null
}

# The mirror that this machine's apt uses; nothing when that cannot be told (debootstrap has a default).
debian_mirror() {
  apt-get indextargets --format '$(CREATED_BY) $(ORIGIN) $(LABEL) $(REPO_URI)' 2>/dev/null \
    | awk '$1 == "Packages" && $2 == "Debian" && $3 == "Debian" { print $4; exit }'
}

prepare_mysql() {
  # As in the official image: settings that Testcontainers copies to this folder are read.
  mkdir -p "$1/etc/mysql/conf.d" "$1/var/lib/mysql" "$1/var/lib/mysql-files" "$1/var/run/mysqld"
  printf '!includedir /etc/mysql/conf.d/\n' >"$1/etc/my.cnf"
  chroot "$1" mysqld --version | grep -F ' 9.7.'
}

prepare_mariadb() {
  mkdir -p "$1/var/lib/mysql" "$1/var/run/mysqld"
  chroot "$1" mariadbd --version | grep -F ' 11.8.'
}

prepare_postgresql() {
  # Without the cluster that Debian's package makes; with the locale of the official image.
  rm -rf "$1"/etc/postgresql/17 "$1"/var/lib/postgresql/17 "$1"/var/log/postgresql/*
  chroot "$1" localedef -i en_US -c -f UTF-8 -A /usr/share/locale/locale.alias en_US.UTF-8
  chroot "$1" /usr/lib/postgresql/17/bin/postgres --version
}

# build_image DATABASE DIR [MIRROR]: makes the image from Debian's packages.
build_image() {
  local database=$1 root=$2 mirror=${3:-} changes
  debootstrap --variant=minbase --include="$(debian_packages "$database")" "$(debian_suite "$database")" "$root" ${mirror:+"$mirror"} \
    || return 1
  "prepare_$database" "$root" || { echo "the packages are not the wanted $(official_image "$database")"; return 1; }
  install -m 755 "$ci_dir/images/$database.sh" "$root/usr/local/bin/docker-entrypoint.sh"
  rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,info}/* "$root"/var/log/*.log
  changes=(-c 'ENTRYPOINT ["docker-entrypoint.sh"]' -c "LABEL jpa-migrations.recipe=$(recipe_of "$database")")
  case $database in
    mysql) changes+=(-c 'CMD ["mysqld"]' -c 'EXPOSE 3306' -c 'VOLUME /var/lib/mysql') ;;
    mariadb) changes+=(-c 'CMD ["mariadbd"]' -c 'EXPOSE 3306' -c 'VOLUME /var/lib/mysql') ;;
    postgresql)
      changes+=(-c 'CMD ["postgres"]' -c 'EXPOSE 5432' -c 'VOLUME /var/lib/postgresql/data' -c 'ENV LANG=en_US.utf8'
        -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/17/bin')
      ;;
  esac
  tar -C "$root" --exclude=./proc/* --exclude=./sys/* --exclude=./dev/* -c . \
    | docker import "${changes[@]}" - "$(local_image "$database")"
}

try_build() {
  local database=$1 root attempt status mirror
  mirror=$(debian_mirror)
  for attempt in 1 2 3; do
    # An archive that is being updated gives an index and files that do not agree, for a short while. A mirror may also
    # not have the suite, so the last attempt is with debootstrap's own.
    [ "$attempt" -eq 1 ] || sleep 10
    [ "$attempt" -lt 3 ] || mirror=
    root=$(mktemp -d "${CI_BUILD_DIR:-/var/tmp}/jpa-migrations-$database.XXXXXX")
    status=0
    logged "image-$database" build_image "$database" "$root" "$mirror" || status=1
    # An interrupted debootstrap leaves these mounted.
    umount -l "$root/proc" "$root/sys" 2>/dev/null
    rm -rf --one-file-system "$root"
    [ $status -ne 0 ] || return 0
  done
  return 1
}

# Makes or pulls every image that is missing. Afterwards image_for knows the names.
ensure_images() {
  local database builds=() pid failed=
  for database in mysql mariadb postgresql; do
    image_present "$(official_image "$database")" && continue
    image_current "$database" && continue
    pull_official "$(official_image "$database")" && continue
    builds+=("$database")
  done
  [ ${#builds[@]} -eq 0 ] && return 0
  [ "$(id -u)" -eq 0 ] || die "only root can make the images from Debian's packages: ${builds[*]}"
  apt_install debootstrap=debootstrap
  # apt may know a proxy that debootstrap, which downloads by itself, does not.
  local http_proxy=${http_proxy:-}
  [ -n "$http_proxy" ] || eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
  [ -z "$http_proxy" ] || export http_proxy
  local pids=()
  for database in "${builds[@]}"; do
    say "making $(local_image "$database") from Debian's packages ($(debian_suite "$database"))"
    try_build "$database" 9>&- &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || failed=yes; done
  [ -z "$failed" ] || die "not all images could be made"
  # Images of older recipes lost their names to the new ones; those in use stay.
  docker image prune -f --filter label=jpa-migrations.recipe >/dev/null 2>&1 </dev/null
}

image_for() {
  if image_present "$(official_image "$1")"; then official_image "$1"; else local_image "$1"; fi
}

#!/usr/bin/env bash
# Installs and starts what served mode needs on Debian 12 or newer: PostgreSQL 15+, pgvector 0.8+ and Redis.
# What is there already is left as it is, so a second run only checks. Works with and without systemd.
#
#   scripts/install-servers.sh               database and role "breechlink" for the service
#   scripts/install-servers.sh --for-tests   also a superuser "breechlink_test", with which the tests make databases
#
# Progress goes to stderr; stdout has only the lines to export, so this works too:
#   settings=$(scripts/install-servers.sh) && eval "$settings"
set -euo pipefail

readonly OLDEST_POSTGRES=15
readonly OLDEST_PGVECTOR=0.8
readonly REDIS_HOST=127.0.0.1
readonly REDIS_PORT=6379
# Connection strings with their passwords, readable by root alone; KEY=value, as systemd's EnvironmentFile wants it.
readonly SETTINGS=/etc/breechlink/servers.env

say() { printf '» %s\n' "$*" >&2; }
die() { printf 'install-servers: %s\n' "$*" >&2; exit 1; }

for_tests=no
case "${1:-}" in
  '') ;;
  --for-tests) for_tests=yes ;;
  *) die "unknown argument '$1'; the only one is --for-tests" ;;
esac

if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || die 'needs root: run it as root, or install sudo'
  exec sudo -- bash "$(readlink -f "$0")" "$@"
fi
command -v apt-get >/dev/null || die 'needs Debian 12 or newer: apt-get is not on this machine'

umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The postgres user cannot enter every folder that this may be called from.
cd /

# ---- packages ----

lists_are_fresh=no
refresh_package_lists() {
  [ "$lists_are_fresh" = no ] || return 0
  apt-get -qq update </dev/null || say 'the package lists could not be refreshed; going on with those at hand'
  lists_are_fresh=yes
}

install_packages() {
  refresh_package_lists
  say "installing $*"
  # A new cluster takes its encoding from the locale; without one it would be SQL_ASCII.
  LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends --no-upgrade \
    -o DPkg::Lock::Timeout=120 "$@" </dev/null ||
    die "could not install $*: see apt's message above (is the package archive in reach?)"
}

# ---- PostgreSQL ----

# Prints "version name port status" of the newest cluster that is new enough, running ones first.
find_cluster() {
  command -v pg_lsclusters >/dev/null || return 0
  pg_lsclusters --no-header |
    awk -v oldest="$OLDEST_POSTGRES" '$1 >= oldest { print $1, $2, $3, $4, ($4 ~ /^online/) }' |
    sort -k5,5nr -k1,1nr | awk 'NR == 1 { print $1, $2, $3, $4 }'
}

newest_server_version() {
  { ls /usr/lib/postgresql 2>/dev/null || true; } | sort -nr | while read -r version; do
    if [ -x "/usr/lib/postgresql/$version/bin/postgres" ]; then echo "$version"; break; fi
  done
}

start_postgres() {
  local found status installed
  found=$(find_cluster)
  if [ -z "$found" ]; then
    installed=$(newest_server_version)
    if [ "${installed:-0}" -lt "$OLDEST_POSTGRES" ]; then
      install_packages postgresql
      installed=$(newest_server_version)
      [ "${installed:-0}" -ge "$OLDEST_POSTGRES" ] ||
        die "this release offers PostgreSQL ${installed:-none}; $OLDEST_POSTGRES or newer is needed (Debian 12 or newer)"
    fi
    found=$(find_cluster)
    if [ -z "$found" ]; then
      LC_ALL=C.UTF-8 pg_createcluster "$installed" main
      found=$(find_cluster)
    fi
  fi
  read -r pg_version pg_cluster pg_port status <<<"$found"
  if [[ $status != online* ]]; then
    say "starting PostgreSQL $pg_version ($pg_cluster)"
    pg_ctlcluster "$pg_version" "$pg_cluster" start ||
      die "PostgreSQL did not start: see /var/log/postgresql/postgresql-$pg_version-$pg_cluster.log"
  fi
  for _ in $(seq 30); do
    if sql postgres <<<'SELECT 1' >/dev/null 2>&1; then return; fi
    sleep 1
  done
  die "PostgreSQL on port $pg_port does not answer the user postgres: see /var/log/postgresql/"
}

# Runs the SQL on stdin as the user postgres in the database $1, and prints bare values.
sql() {
  runuser -u postgres -- env PGOPTIONS='-c client_min_messages=warning' \
    psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --port="$pg_port" --dbname="$1"
}

# ---- pgvector ----

offered_pgvector() { sql postgres <<<"SELECT default_version FROM pg_available_extensions WHERE name = 'vector'"; }

pgvector_is_new_enough() {
  local version
  version=$(offered_pgvector)
  [ -n "$version" ] && dpkg --compare-versions "$version" ge "$OLDEST_PGVECTOR"
}

install_pgvector() {
  local package="postgresql-$pg_version-pgvector" candidate
  pgvector_is_new_enough && return
  refresh_package_lists
  candidate=$(apt-cache policy "$package" | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }')
  if [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge "$OLDEST_PGVECTOR"; then
    install_packages "$package"
  else
    build_pgvector
  fi
  pgvector_is_new_enough ||
    die "PostgreSQL $pg_version still offers pgvector '$(offered_pgvector)' after the installation; $OLDEST_PGVECTOR is needed"
}

# Debian 12 has no pgvector. The next release's source builds against this one's server. apt is given folders of its
# own with one deb-src entry, so the machine's own sources and lists stay untouched and nothing else can come from there.
build_pgvector() {
  local codename next archive apt_folder="$work/apt" keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  case "$codename" in
    bookworm) next=trixie ;;
    *) die "no package postgresql-$pg_version-pgvector $OLDEST_PGVECTOR or newer for this release (${codename:-unknown}); install pgvector by hand and run this again" ;;
  esac
  archive=$(apt-get indextargets --format '$(REPO_URI)' \
    'Created-By: Packages' 'Origin: Debian' "Codename: $codename" 'Component: main' | head -n 1)
  [ -n "$archive" ] || die "the APT sources name no Debian archive for $codename, so pgvector's source cannot be found"

  install_packages gcc libc6-dev make dpkg-dev "postgresql-server-dev-$pg_version"

  say "fetching pgvector's source from Debian $next"
  mkdir -p "$apt_folder"/{sources,lists/partial,cache/archives/partial} "$work/source"
  {
    printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\n' "$archive" "$next"
    if [ -r "$keyring" ]; then printf 'Signed-By: %s\n' "$keyring"; fi
  } >"$apt_folder/sources/next.sources"
  # apt downloads as the user _apt.
  chmod 755 "$work"
  if id _apt >/dev/null 2>&1; then chown -R _apt "$apt_folder/lists" "$apt_folder/cache" "$work/source"; fi
  local apt=(apt-get -qq -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt_folder/sources"
    -o "Dir::State::Lists=$apt_folder/lists" -o "Dir::Cache=$apt_folder/cache")
  "${apt[@]}" update </dev/null || die "could not read the source list of Debian $next: see apt's message above"
  (cd "$work/source" && "${apt[@]}" source --only-source pgvector </dev/null) ||
    die "could not fetch pgvector's source from Debian $next: see apt's message above"

  say "building pgvector for PostgreSQL $pg_version"
  # OPTFLAGS empty: not tied to this processor (pgvector picks faster code at run time); no bitcode: it needs clang.
  local make=(make --silent -C "$(echo "$work"/source/pgvector-*/)" OPTFLAGS= with_llvm=no
    "PG_CONFIG=/usr/lib/postgresql/$pg_version/bin/pg_config")
  "${make[@]}" -j "$(nproc)" || die 'pgvector did not build: see the compiler messages above'
  "${make[@]}" install || die 'pgvector did not install: see the messages above'
}

# Makes the extension in a database of its own: an offered version may still fail to load.
prove_pgvector() {
  local scratch="breechlink_scratch_$$" version
  sql postgres <<<"CREATE DATABASE $scratch"
  version=$(printf '%s\n' 'CREATE EXTENSION vector;' \
    "SELECT extversion FROM pg_extension WHERE extname = 'vector' AND '[3,4]'::vector <-> '[0,0]'::vector = 5;" |
    sql "$scratch") || true
  sql postgres <<<"DROP DATABASE $scratch"
  [ -n "$version" ] || die 'pgvector is installed but does not work: see the message above'
  say "PostgreSQL $(sql postgres <<<'SHOW server_version') on port $pg_port, pgvector $version"
}

# ---- Redis ----

redis() { redis-cli -h "$REDIS_HOST" -p "$REDIS_PORT" "$@" 2>&1; }

redis_answers() { command -v redis-cli >/dev/null && [ "$(redis ping)" = PONG ]; }

start_redis() {
  local answer policy
  if ! redis_answers; then
    command -v redis-server >/dev/null && command -v redis-cli >/dev/null || install_packages redis-server
    answer=$(redis ping || true)
    [[ $answer != *NOAUTH* ]] || die "Redis on port $REDIS_PORT wants a password: set REDIS_URL by hand"
    if ! redis_answers; then
      say 'starting Redis'
      if [ -d /run/systemd/system ]; then
        systemctl start redis-server
      else
        service redis-server start || runuser -u redis -- redis-server /etc/redis/redis.conf --daemonize yes
      fi
    fi
    for _ in $(seq 30); do
      if redis_answers; then break; fi
      sleep 1
    done
    redis_answers || die "Redis does not answer on port $REDIS_PORT: see /var/log/redis/redis-server.log"
  fi
  say "Redis $(redis info server | awk -F: '$1 == "redis_version" { print $2 }' | tr -d '\r') on port $REDIS_PORT"
  policy=$(redis config get maxmemory-policy | tail -n 1)
  [ "$policy" = noeviction ] ||
    say "Redis has maxmemory-policy '$policy': set it to noeviction, or jobs can be thrown away when its memory is full"
}

# ---- roles, database, settings ----

# Prints the password that $SETTINGS has in the connection string $1, or a new one.
password_of() {
  local kept
  kept=$(sed -nE "s#^$1=postgresql://[^:]+:([0-9a-f]{48})@.*#\1#p" "$SETTINGS" 2>/dev/null || true)
  if [ -n "$kept" ]; then echo "$kept"; else od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; fi
}

# The role $1 with the attribute $2 and the password $3; an earlier password gives way.
ensure_role() {
  local verb=ALTER
  [ -n "$(sql postgres <<<"SELECT 1 FROM pg_roles WHERE rolname = '$1'")" ] || verb=CREATE
  sql postgres <<<"$verb ROLE $1 LOGIN $2 PASSWORD '$3'"
}

prepare_database() {
  local password
  password=$(password_of DATABASE_URL)
  ensure_role breechlink NOSUPERUSER "$password"
  # The role under which requests run; see migrations/0005.
  [ -n "$(sql postgres <<<"SELECT 1 FROM pg_roles WHERE rolname = 'breechlink_member'")" ] ||
    sql postgres <<<'CREATE ROLE breechlink_member NOLOGIN'
  sql postgres <<<'GRANT breechlink_member TO breechlink'
  if [ -z "$(sql postgres <<<"SELECT 1 FROM pg_database WHERE datname = 'breechlink'")" ]; then
    sql postgres <<<"CREATE DATABASE breechlink OWNER breechlink TEMPLATE template0
      ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
  fi
  # Only a superuser may create or update this extension, so the service's own role never has to be one.
  sql breechlink <<<'CREATE EXTENSION IF NOT EXISTS vector; ALTER EXTENSION vector UPDATE;'
  echo "DATABASE_URL=postgresql://breechlink:$password@127.0.0.1:$pg_port/breechlink"
  echo "REDIS_URL=redis://$REDIS_HOST:$REDIS_PORT/0"
}

# Tests flush their Redis database, hence one of their own.
prepare_tests() {
  local password
  password=$(password_of TEST_DATABASE_URL)
  ensure_role breechlink_test SUPERUSER "$password"
  echo "TEST_DATABASE_URL=postgresql://breechlink_test:$password@127.0.0.1:$pg_port/postgres"
  echo "TEST_REDIS_URL=redis://$REDIS_HOST:$REDIS_PORT/15"
}

write_settings() {
  local fresh="$work/servers.env"
  (umask 077 && prepare_database >"$fresh")
  if [ "$for_tests" = yes ]; then
    prepare_tests >>"$fresh"
  else
    grep '^TEST_' "$SETTINGS" >>"$fresh" 2>/dev/null || true
  fi
  install -d -m 755 "$(dirname "$SETTINGS")"
  install -m 600 "$fresh" "$SETTINGS"
  say "ready; these lines are kept in $SETTINGS:"
  if [ "$for_tests" = yes ]; then cat "$fresh"; else grep -v '^TEST_' "$fresh"; fi | sed "s/=\(.*\)/='\1'/; s/^/export /" >"$work/result"
}

# The servers started here inherit open files: held in a group, this script's own stdout is not among them, and a
# caller that reads it to its end does not wait for the servers to stop.
{
  start_postgres
  install_pgvector
  prove_pgvector
  start_redis
  write_settings
} >&2
cat "$work/result"

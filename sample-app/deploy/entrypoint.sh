#!/bin/sh
# Starts the application in a container, or runs one command of it:
#
#   entrypoint.sh                   the application
#   entrypoint.sh db upgrade        the command line, and nothing else
#
# DB_UPGRADE_ON_START says what comes before the application:
#
#   no (default)   nothing: the application migrates by itself, as migrate.startup.mode says
#   yes            "db upgrade"; if it fails, the container stops with its exit code
#   try            "db upgrade"; if it fails, the application starts anyway, refuses to be ready, and goes on trying
#
# JVM options go into JAVA_TOOL_OPTIONS.
set -eu
cd "$(dirname "$0")"

jar=${APP_JAR:-app.jar}

# Runs "db upgrade". A stop signal goes to it and keeps the application from starting.
upgrade() {
  stopped=
  java -jar "$jar" db upgrade &
  pid=$!
  trap 'stopped=yes; kill -TERM "$pid" 2>/dev/null || true' TERM INT
  status=0
  wait "$pid" || status=$?
  if [ "$stopped" ]; then
    # the first wait ended with the signal, not with the process
    wait "$pid" || true
    exit 143
  fi
  trap - TERM INT
  return "$status"
}

if [ $# -eq 0 ]; then
  case ${DB_UPGRADE_ON_START:-no} in
    no) ;;
    yes)
      upgrade || exit $?
      ;;
    try)
      if ! upgrade; then
        echo "entrypoint: 'db upgrade' failed; starting anyway, not ready until it succeeds" >&2
        export MIGRATE_STARTUP_ONFAILURE=continue
      fi
      ;;
    *)
      echo "entrypoint: DB_UPGRADE_ON_START is '$DB_UPGRADE_ON_START', but must be no, yes or try" >&2
      exit 2
      ;;
  esac
fi

# exec: the JVM gets the signals, and stops gracefully
exec java -jar "$jar" "$@"

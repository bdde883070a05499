#!/usr/bin/env bash
# Deploys what ./mvnw verify -Dnative has built.
#
#   infra/deploy.sh dev|prod [further arguments of sam deploy]
#
# Puts a hash of all that is deployed into the template as TANDEM_RELEASE. If anything is different, each
# function gets a new version, and the migrations run; if nothing is, neither. Parameters stand in samconfig.toml
# alone: sam would take those of its command line in place of all that stand there, and the next deploy would
# take them back. Needs the SAM CLI (1.160 or later) and git.
set -euo pipefail

stop() {
  echo "$0: $1" >&2
  exit 2
}

[ $# -gt 0 ] || stop 'which environment? infra/deploy.sh dev|prod'
environment=$1
shift
command -v sam >/dev/null || stop 'sam is not installed'
cd "$(dirname "$0")/.."
grep -qxF "[$environment.deploy.parameters]" samconfig.toml || stop "samconfig.toml has no environment $environment"
for argument in "$@"; do
  case $argument in
    --parameter-overrides* | --guided | -g) stop "parameters stand in samconfig.toml; not $argument" ;;
    --template* | -t | --config-*) stop "the template and samconfig.toml are this project's; not $argument" ;;
  esac
done

zips=$(sed -n 's/^ *CodeUri: //p' template.yaml | sort -u)
for zip in $zips; do
  [ -f "$zip" ] || stop "$zip is missing: ./mvnw verify -Dnative"
  # A zip begins with 30 bytes and its first file's name; a native build's has this one alone.
  [ "$(head -c 39 "$zip" | tail -c 9)" = bootstrap ] || stop "$zip is not of a native build: ./mvnw verify -Dnative"
done
grep -q 'TANDEM_RELEASE: "0"' template.yaml || stop 'template.yaml has no TANDEM_RELEASE: "0"'

parameters=$(sed -n "/^\[$environment\.deploy\.parameters\]/,/^\[/{/^\[/d; /^ *#/d; p;}" samconfig.toml)
mark=$({
  # shellcheck disable=SC2086 # a word for each zip
  git hash-object --no-filters template.yaml infra/canary.yaml infra/observability.yaml $zips && echo "$parameters"
} | git hash-object --stdin | cut -c 1-12)

# Beside the template, for paths in it begin there.
released=template.$environment.yaml
trap 'rm -f "$released"' EXIT
sed "s/TANDEM_RELEASE: \"0\"/TANDEM_RELEASE: \"$mark\"/" template.yaml > "$released"
echo "release $mark to $environment"
sam deploy --template-file "$released" --config-env "$environment" "$@"

#!/usr/bin/env bash
# Deploys what ./mvnw verify -Dnative -T1 has built.
#
#   infra/deploy.sh dev|prod [further arguments of sam deploy]
#
# Writes a hash of everything that is deployed into the template, as TANDEM_RELEASE. If anything has changed, each
# function gets a new version, and the migrations run. Otherwise nothing happens. Parameters belong in
# samconfig.toml: those of the command line would replace all of them, and the next deploy would undo that.
# Needs the SAM CLI (1.160 or later) and git; with unzip it also sees for which processor the zips are.
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
    --parameter-overrides* | --guided | -g) stop "not $argument: parameters belong in samconfig.toml" ;;
    --template* | -t | --config-*) stop "not $argument: it deploys this project's template.yaml and samconfig.toml" ;;
  esac
done

parameters=$(sed -n "/^\[$environment\.deploy\.parameters\]/,/^\[/{/^\[/d; /^ *#/d; p;}" samconfig.toml)
overrides=$(echo "$parameters" | sed -n '/^parameter_overrides/,/^]/p' | grep -o '"[A-Za-z0-9]*=[^"]*"' | tr -d '"' || true)
known=$(sed -n '/^Parameters:/,/^[A-Z][a-z]*:$/s/^  \([A-Za-z0-9]*\):.*/\1/p' template.yaml)
# sam says nothing about a name that it does not know, and ends a value at its first space.
while IFS='=' read -r name value; do
  [ -n "$name" ] || continue
  grep -qxF "$name" <<< "$known" || stop "samconfig.toml sets $name, but template.yaml has no such parameter"
  case $value in *' '*) stop "samconfig.toml has a space in $name: sam would drop what follows it" ;; esac
done <<< "$overrides"

architecture=$(sed -n 's/^Architecture=//p' <<< "$overrides")
architecture=${architecture:-arm64}
zips=$(sed -n 's/^ *CodeUri: //p' template.yaml | sort -u)
for zip in $zips; do
  [ -f "$zip" ] || stop "$zip is missing: ./mvnw verify -Dnative -T1"
  # A zip begins with 30 bytes and the name of its first file. In a native build that is bootstrap.
  [ "$(head -c 39 "$zip" | tail -c 9)" = bootstrap ] || stop "$zip is not from a native build: ./mvnw verify -Dnative -T1"
  # Byte 18 of a program says for which processor it is.
  case $(unzip -p "$zip" bootstrap 2>/dev/null | head -c 19 | tail -c 1 | od -An -tx1 || true) in
    *3e) built=x86_64 ;;
    *b7) built=arm64 ;;
    *) built=$architecture ;;
  esac
  [ "$built" = "$architecture" ] || stop "$zip is for $built, but samconfig.toml has Architecture=$architecture"
done
grep -q 'TANDEM_RELEASE: "0"' template.yaml || stop 'template.yaml has no TANDEM_RELEASE: "0"'

mark=$({
  # shellcheck disable=SC2086 # a word for each zip
  git hash-object --no-filters template.yaml infra/canary.yaml infra/observability.yaml $zips && echo "$parameters"
} | git hash-object --stdin | cut -c 1-12)

# Beside the template, because its paths are relative to it.
released=template.$environment.yaml
trap 'rm -f "$released"' EXIT
sed "s/TANDEM_RELEASE: \"0\"/TANDEM_RELEASE: \"$mark\"/" template.yaml > "$released"
echo "release $mark to $environment"
sam deploy --template-file "$released" --config-env "$environment" "$@"

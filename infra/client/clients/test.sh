# Generates and compiles every client, and walks with each through a session on the stage at $TANDEM.
set -eu
: "${TANDEM:?must be the address of a local stage, such as http://localhost:8080}"
api=../../api/openapi.yaml
log=generated/log

rm -rf generated
mkdir generated
openapi-typescript $api -o generated/openapi-fetch/api.ts > $log
openapi-ts -i $api -o generated/openapi-ts --silent
# The generator's long output is shown only if something fails.
../../../mvnw -f pom.xml -B -ntp -q -l $log test || { cat $log; exit 1; }
grep -h "Tests run" generated/target/surefire-reports/*.txt
tsc
node --test --test-reporter=spec generated/build/walk.test.js

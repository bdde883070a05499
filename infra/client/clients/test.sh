# Generates every client anew, compiles them, and walks with each through a session on the stage at $TANDEM.
set -eu
: "${TANDEM:?has to be the address of a local stage, as http://localhost:8080}"
api=../../api/openapi.yaml
log=generated/log

rm -rf generated
mkdir generated
openapi-typescript $api -o generated/openapi-fetch/api.ts > $log
openapi-ts -i $api -o generated/openapi-ts --silent
# The generator says much; what it says is shown only if something is wrong.
../../../mvnw -f pom.xml -B -ntp -q -l $log test || { cat $log; exit 1; }
grep -h "Tests run" generated/target/surefire-reports/*.txt
tsc
node --test --test-reporter=spec generated/build/walk.test.js

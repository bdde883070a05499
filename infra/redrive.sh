#!/usr/bin/env bash
# Replays a dead-letter queue: invokes the function with each message, session by session in the order
# of seq, and removes from the queue what succeeded. What fails again stays for another replay.
# If it is interrupted, the messages that it has not reached stay invisible for an hour.
#
#   infra/redrive.sh QUEUE_URL FUNCTION_NAME
#
# Needs the AWS CLI (2), jq, and permission to read the queue and to invoke the function.
# Exit status: 0 if all succeeded, 1 if something is still in the queue, 2 for wrong arguments.
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "usage: $0 QUEUE_URL FUNCTION_NAME" >&2
  exit 2
fi
queue=$1
function=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Hides the messages from everybody else until all of them have been replayed.
invisible_for=3600

# A message is what SNS could not hand over, or what Lambda gave up on, with the event inside. Events
# without anything to sort by come first.
while :; do
  aws sqs receive-message --queue-url "$queue" --max-number-of-messages 10 --wait-time-seconds 2 \
    --visibility-timeout "$invisible_for" --output json > "$work/batch"
  # The AWS CLI prints nothing for an empty answer.
  [ "$(jq -s '.[0].Messages // [] | length' "$work/batch")" -gt 0 ] || break
  jq -c '.Messages[]
    | (.Body | fromjson) as $body
    | ($body.requestPayload // {Records: [{EventSource: "aws:sns", Sns: $body}]}) as $event
    | (try ($event.Records[0].Sns.Message | fromjson) catch {}) as $message
    | {receipt: .ReceiptHandle, event: $event, session: ($message.subject // ""),
       seq: ($message.sequence // "0" | tonumber)}' "$work/batch" >> "$work/messages"
done
[ -f "$work/messages" ] || { echo "the queue is empty"; exit 0; }

replayed=0
failed=0
while read -r message; do
  jq -c .event <<< "$message" > "$work/event"
  error=$(aws lambda invoke --function-name "$function" --cli-binary-format raw-in-base64-out \
    --payload "file://$work/event" --query FunctionError --output text "$work/answer" || echo failed)
  if [ "$error" = None ]; then
    aws sqs delete-message --queue-url "$queue" --receipt-handle "$(jq -r .receipt <<< "$message")"
    replayed=$((replayed + 1))
  else
    aws sqs change-message-visibility --queue-url "$queue" --visibility-timeout 0 \
      --receipt-handle "$(jq -r .receipt <<< "$message")"
    failed=$((failed + 1))
  fi
done < <(jq -sc 'sort_by(.session, .seq)[]' "$work/messages")

echo "$replayed replayed, $failed still in the queue"
[ "$failed" -eq 0 ]

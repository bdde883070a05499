package io.tandem.local.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function has limits for memory and time, and its time limit is not longer than the API waits.
 * Names leave room for a stack name of 25 characters.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
 *     limits</a>, <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">the
 *     API's</a>
 */
final class WithinLimits implements Rule {
  private static final int LONGEST_NAME = 64 - "-".length() - 25;
  private static final int SECONDS_AT_THE_API = 30;

  /** With 150 bytes each, such as an ARN, this many stay within 4 KB. */
  private static final int MOST_VARIABLES = 27;

  @Override
  public Stream<String> findings(Templates templates) {
    Set<String> atTheApi =
        templates
            .ofType("AWS::Lambda::Permission")
            .filter(it -> it.at("/Principal").asText().equals("apigateway.amazonaws.com"))
            .map(it -> it.at("/FunctionName/Ref").asText().replaceFirst("Aliaslive$", ""))
            .collect(Collectors.toSet());
    return templates
        .ofType("AWS::Lambda::Function")
        .flatMap(
            it ->
                Stream.of(
                    only(
                        it.at("/MemorySize").isMissingNode() || it.at("/Timeout").isMissingNode(),
                        it.id() + ": relies on Lambda's defaults"),
                    only(
                        atTheApi.contains(it.id())
                            && it.at("/Timeout").asInt() > SECONDS_AT_THE_API,
                        it.id() + ": may run for longer than the API waits"),
                    only(
                        Resource.ownName(it.at("/FunctionName")).length() > LONGEST_NAME,
                        it.id() + ": its name is too long"),
                    only(
                        it.at("/Environment/Variables").size() > MOST_VARIABLES,
                        it.id() + ": has too many variables")))
        .filter(finding -> !finding.isEmpty());
  }

  private static String only(boolean bad, String finding) {
    return bad ? finding : "";
  }
}

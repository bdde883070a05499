package io.tandem.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleSufficesTest {
  private final List<Resource> stack = new ArrayList<>();
  private Templates deployer = new Templates(List.of(), Map.of());

  @BeforeEach
  void read() throws IOException {
    List<Templates> all = Templates.keptEach("translated.json");
    all.subList(0, 3).forEach(template -> stack.addAll(template.resources()));
    deployer = all.get(5);
  }

  @Test
  void theRoleSufficesForEveryResource() throws IOException {
    assertThat(stack).hasSizeGreaterThan(250);
    assertThat(findings(deployer)).isEmpty();
  }

  @Test
  void everyActionTakenFromTheRoleIsReported() throws IOException {
    int asked = 0;
    for (Handler handler : Handler.all()) {
      List<Resource> one = stack.stream().filter(handler::handles).limit(1).toList();
      Templates roles = without("\"" + handler.action() + "\"", "\"none:Of\"");
      assertThat(findings(roles, one)).hasSameSizeAs(one);
      asked += one.size();
    }
    assertThat(asked).isGreaterThan(180);
  }

  @ParameterizedTest
  @CsvSource({
    "function:${StackName}-*, function:${StackName}-o*, Push: the role lacks lambda:CreateFunction",
    "lambda.amazonaws.com, s3.amazonaws.com, Push: the role lacks iam:PassRole",
    "dashboard/${StackName}, dashboard/x, Overview: the role lacks cloudwatch:PutDashboard",
    "stack/${StackName}-Canaries-*, stack/x, Canaries: the role lacks cloudformation:CreateStack",
    "schedule/default/${StackName}-*, schedule/x, SendHeldEveryMinute: the role lacks scheduler:CreateSchedule",
    "-migrate:live, -other:live, Schema: the role lacks lambda:InvokeFunction",
    "ResourceTag/tandem-stack, ResourceTag/other, EventsKey: the role lacks kms:ScheduleKeyDeletion",
  })
  void aGrantThatIsTooNarrowIsNoticed(String granted, String instead, String finding)
      throws IOException {
    assertThat(findings(without(granted, instead))).contains(finding);
  }

  @Test
  void aTypeWithoutHandlersIsNoticed() throws IOException {
    Resource other = new Resource("New", new ObjectMapper().readTree("{\"Type\": \"AWS::A::B\"}"));

    assertThat(findings(deployer, List.of(other)))
        .containsExactly("New: no handlers are known for AWS::A::B");
  }

  private List<String> findings(Templates roles) throws IOException {
    return findings(roles, stack);
  }

  private static List<String> findings(Templates roles, List<Resource> stack) throws IOException {
    return RoleSuffices.of(roles).findings(new Templates(stack, Map.of())).toList();
  }

  private Templates without(String granted, String instead) throws IOException {
    List<Resource> changed = new ArrayList<>();
    for (Resource it : deployer.resources()) {
      String json = it.json().toString().replace(granted, instead);
      changed.add(new Resource(it.id(), new ObjectMapper().readTree(json)));
    }
    return new Templates(changed, deployer.defaults());
  }
}

package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.json.Json;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPolicyTest {
  private static final Map<String, SnsAttribute> ATTRIBUTES =
      Map.of(
          "type", new SnsAttribute("String", "partner.advanced"),
          "seq", new SnsAttribute("Number", "7"),
          "tags", new SnsAttribute("String.Array", "[\"a\",\"b\"]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type':['partner.advanced']}",
        "{'type':['x','partner.advanced']}",
        "{'type':[{'exists':true}],'nothing':[{'exists':false}]}",
        "{'type':[{'prefix':'partner.'}]}",
        "{'type':[{'suffix':'.advanced'}]}",
        "{'type':[{'equals-ignore-case':'PARTNER.advanced'}]}",
        "{'type':[{'anything-but':['x','y']}]}",
        "{'type':[{'anything-but':{'prefix':'x'}}]}",
        "{'seq':[{'numeric':['>',5,'<=',7]}]}",
        "{'seq':[{'numeric':['=',7.0]}]}",
        "{'tags':['b']}",
      })
  void messageIsWanted(String policy) {
    assertThat(accepts(policy)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':['x']}",
        "{'type':[]}",
        "{'type':['partner.advanced'],'seq':['8']}",
        "{'type':[{'exists':false}]}",
        "{'nothing':[{'exists':true}]}",
        "{'nothing':[{'anything-but':['x']}]}",
        "{'nothing':['']}",
        "{'type':[{'prefix':'x'}]}",
        "{'type':[{'anything-but':['partner.advanced']}]}",
        "{'type':[{'anything-but':{'prefix':'partner.'}}]}",
        "{'type':[{'numeric':['=',7]}]}",
        "{'seq':[{'numeric':['<',7]}]}",
        "{'tags':['c']}",
        "{'type':[{'unheard-of':1}]}",
      })
  void messageIsNotWanted(String policy) {
    assertThat(accepts(policy)).isFalse();
  }

  private static boolean accepts(String policy) {
    byte[] json = policy.replace('\'', '"').getBytes(UTF_8);
    return new FilterPolicy(Json.parse(json).orElseThrow()).accepts(ATTRIBUTES);
  }
}

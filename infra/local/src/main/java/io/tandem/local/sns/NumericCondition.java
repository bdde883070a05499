package io.tandem.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A numeric condition, {@code [">", 0, "<=", 100]}
 * (https://docs.aws.amazon.com/sns/latest/dg/numeric-value-matching.html).
 */
final class NumericCondition {
  private NumericCondition() {}

  static boolean matches(JsonNode operatorsAndBounds, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException notANumber) {
      return false;
    }
    for (int i = 0; i + 1 < operatorsAndBounds.size(); i += 2) {
      int order = number.compareTo(operatorsAndBounds.get(i + 1).decimalValue());
      if (!holds(operatorsAndBounds.get(i).asText(), order)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "=" -> order == 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> false;
    };
  }
}

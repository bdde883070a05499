package io.tandem.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people to read. */
public final class Digits {
  private static final MathContext THREE = new MathContext(3);
  private static final double WHOLE_FROM = 100;

  private Digits() {}

  /** With three significant digits. */
  public static String three(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "–";
    }
    return Math.abs(number) >= WHOLE_FROM
        ? String.valueOf(Math.round(number))
        : new BigDecimal(number).round(THREE).stripTrailingZeros().toPlainString();
  }
}

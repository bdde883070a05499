package io.tandem.actions.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wrote: at most {@code max} code points, all allowed by {@link Characters},
 * and not blank. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Check.class)
public @interface Text {
  /** The most code points. */
  int max();

  /** Whether it may be empty or blank. */
  boolean mayBeBlank() default false;

  /** Whether it is a person's name. */
  boolean isName() default false;

  /** The message of a refusal. */
  String message() default "must have 1 to {max} printable characters";

  /** Required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Counts code points, as a person counts characters, not UTF-16 units. */
  final class Check implements ConstraintValidator<Text, String> {
    private int max;
    private boolean mayBeBlank;
    private boolean isName;

    @Override
    public void initialize(Text text) {
      max = text.max();
      mayBeBlank = text.mayBeBlank();
      isName = text.isName();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null
          || text.codePointCount(0, text.length()) <= max
              && (mayBeBlank || !text.isBlank())
              && text.codePoints().allMatch(isName ? Characters::isOfName : Characters::isOfText);
    }
  }
}

package io.tandem.actions.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Refusal.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Reads bodies: JSON of the right types that passes validation. */
@ApplicationScoped
class Bodies {
  static final int MOST_BYTES = 16 * 1024;

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // By default a blank text would count as a missing number.
          .withCoercionConfig(
              LogicalType.Integer,
              config ->
                  config
                      .setAcceptBlankAsEmpty(false)
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Boolean,
              config ->
                  config
                      .setAcceptBlankAsEmpty(false)
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private final Validator validator;

  Bodies(Validator validator) {
    this.validator = validator;
  }

  /** The body, or a refusal that names each field at fault. A missing body counts as {@code {}}. */
  <B> B read(HttpRequest request, Class<B> type) {
    String text = request.text();
    B body = parse(type == NoBody.class || text.isBlank() ? "{}" : text, type);
    List<FieldError> errors =
        validator.validate(body).stream()
            .map(wrong -> new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage()))
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    if (!errors.isEmpty()) {
      throw RefusedRequest.fields(errors);
    }
    return body;
  }

  /** Checks the body's size and encoding, even for commands that do not read it. */
  void check(HttpRequest request) {
    if (request.length() > MOST_BYTES) {
      throw RefusedRequest.of(
          ErrorCode.PAYLOAD_TOO_LARGE, "The body has more than " + MOST_BYTES + " bytes");
    }
    String unused = request.text();
  }

  private static <B> B parse(String text, Class<B> type) {
    try {
      B body = STRICT.readValue(text, type);
      if (body != null) {
        return body;
      }
      throw RefusedRequest.field("body", "must be a JSON object");
    } catch (JsonMappingException e) {
      throw e.getPath().isEmpty()
          ? RefusedRequest.field("body", "must be a JSON object")
          : RefusedRequest.field(field(e), "has the wrong type");
    } catch (JsonProcessingException e) {
      throw RefusedRequest.field("body", "is not valid JSON");
    }
  }

  private static String field(JsonMappingException e) {
    return String.valueOf(e.getPath().get(0).getFieldName());
  }
}

package io.tandem.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a function is invoked, and with what.
 *
 * @param source the service that invokes it
 * @param input the event, if the template gives one
 */
public record Schedule(Duration every, String source, @Nullable JsonNode input) {}

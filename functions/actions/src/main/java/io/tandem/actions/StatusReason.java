package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.Text;
import org.jspecify.annotations.Nullable;

/** The body of pause, resume and resolve; only the partner sees the reason. */
@RegisterForReflection
public record StatusReason(@Nullable @Text(max = 200, mayBeBlank = true) String reason) {}

package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.Text;
import org.jspecify.annotations.Nullable;

/** What the caller sends who pauses, resumes or resolves; the reason is for the partner alone. */
@RegisterForReflection
public record StatusReason(@Nullable @Text(max = 200, mayBeBlank = true) String reason) {}

package io.tandem.actions.http;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of an action that reads none. */
@RegisterForReflection
public record NoBody() {}

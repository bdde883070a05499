package io.tandem.actions.http;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Of an action that reads no body: it is made of an empty one. */
@RegisterForReflection
public record NoBody() {}

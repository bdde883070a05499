package io.tandem.actions.http;

/** Of an action that reads no body. */
public record NoBody() {}

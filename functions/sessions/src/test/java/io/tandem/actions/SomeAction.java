package io.tandem.actions;

/** Stands in for a class downstream, which the sessions must not use. */
public interface SomeAction {}

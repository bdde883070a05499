package io.tandem.actions;

/** Stands in for a class downstream, which the sessions cannot see. */
public interface SomeAction {}

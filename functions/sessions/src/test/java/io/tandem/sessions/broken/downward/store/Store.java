package io.tandem.sessions.broken.downward.store;

public interface Store {}

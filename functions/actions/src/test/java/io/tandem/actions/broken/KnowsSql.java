package io.tandem.actions.broken;

import java.sql.Connection;

/** Breaks a rule of the architecture, on purpose. */
public record KnowsSql(Connection connection) {}

package io.tandem.sessions.broken.downstream;

import io.tandem.actions.SomeAction;

record KnowsAnAction(SomeAction action) {}

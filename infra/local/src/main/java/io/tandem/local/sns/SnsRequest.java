package io.tandem.local.sns;

/** By what a request is known: its id, and the header of X-Ray's that it began with. */
record SnsRequest(String id, String trace) {}

package org.aftersales.warranty.customer;

import java.time.Instant;

/** @param staff the subject of the reader's token */
record ReadingView(ProfilePart part, String staff, Instant readAt) {}

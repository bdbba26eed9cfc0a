package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a claim that an owner has filed: something is broken, whoever will pay for it. */
record ClaimFiled(UUID claimId, String gtin, String serial, Instant filedAt) {}

package org.aftersales.loyalty.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.loyalty.member.MemberId;

/**
 * That somebody let points end later.
 *
 * @param until what was wished for
 * @param by the subject of who did it
 */
record Extension(
        UUID id, MemberId memberId, LocalDate until, ExtensionReason reason, String evidence, String by, Instant at) {}

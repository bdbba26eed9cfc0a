package org.aftersales.loyalty.referral;

import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who tells a code.
 *
 * @param mark a keyed digest of who they are
 * @param subject sealed, so that they are found when they become a member; null for a member
 * @param member null for somebody who is none yet
 * @param device a keyed digest of what they use; null where they did not tell
 */
record Referee(
        byte[] mark, byte @Nullable [] subject, @Nullable MemberId member, byte @Nullable [] device) {}

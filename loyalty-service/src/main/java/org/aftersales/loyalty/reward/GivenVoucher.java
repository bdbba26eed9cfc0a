package org.aftersales.loyalty.reward;

import java.util.UUID;
import org.aftersales.loyalty.member.MemberId;

/**
 * To whom a voucher is given, and for what.
 *
 * @param occasionId one occasion, for which there is one
 */
record GivenVoucher(MemberId memberId, Occasion occasion, UUID occasionId, byte[] sealedCode) {}

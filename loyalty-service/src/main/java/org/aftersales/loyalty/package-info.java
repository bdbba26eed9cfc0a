/**
 * Rewards for coming back. A <em>member</em> is a person in the programme; an <em>earning</em> is what one event was
 * worth to a customer, known or not yet; a <em>posting</em> moves points between accounts and always balances; a
 * <em>lot</em> is points earned together that expire together; an <em>account</em> is all the lots of a member.
 */
@NullMarked
package org.aftersales.loyalty;

import org.jspecify.annotations.NullMarked;

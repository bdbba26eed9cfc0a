/** Word of mouth: members bring friends, and both are rewarded for what the friend has bought first and kept. */
@NullMarked
package org.aftersales.loyalty.referral;

import org.jspecify.annotations.NullMarked;

/** Points and how they move. Written once, never changed; what a member has is a sum. */
@NullMarked
package org.aftersales.loyalty.ledger;

import org.jspecify.annotations.NullMarked;

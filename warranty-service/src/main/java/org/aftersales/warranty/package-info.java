/**
 * Warranty: sold products and what is promised for them. A <em>unit</em> is a sold, serial-numbered product; a
 * <em>policy</em> is versioned terms; a <em>coverage</em> is one promise on one unit with its own period; a <em>card</em>
 * is the certificate; a <em>claim</em> is a customer's demand under a coverage. A <em>registration</em> is a sale
 * entering the register, alone or as a record of a retailer's file.
 */
@NullMarked
package org.aftersales.warranty;

import org.jspecify.annotations.NullMarked;

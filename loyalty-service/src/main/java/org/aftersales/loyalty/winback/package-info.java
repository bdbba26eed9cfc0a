/** Winning back members who have not been seen for long, and what that brings against not asking them. */
@NullMarked
package org.aftersales.loyalty.winback;

import org.jspecify.annotations.NullMarked;

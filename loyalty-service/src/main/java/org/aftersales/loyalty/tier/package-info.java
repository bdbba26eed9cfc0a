/** Standing in the programme: points that qualify, the tier that they reach, until when it is kept, what it brings. */
@NullMarked
package org.aftersales.loyalty.tier;

import org.jspecify.annotations.NullMarked;

/** What a customer is given for a bad experience: approved elsewhere, credited here once. */
@NullMarked
package org.aftersales.loyalty.compensation;

import org.jspecify.annotations.NullMarked;

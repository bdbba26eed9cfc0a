/** Who owns units. Unclaimed until a person presents a card; never merged by phone or e-mail. */
@NullMarked
package org.aftersales.warranty.customer;

import org.jspecify.annotations.NullMarked;

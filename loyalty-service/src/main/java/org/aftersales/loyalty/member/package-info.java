/** Who is in the programme, and which customers they are. */
@NullMarked
package org.aftersales.loyalty.member;

import org.jspecify.annotations.NullMarked;

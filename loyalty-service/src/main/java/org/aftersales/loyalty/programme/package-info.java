/** The programmes in which a tenant rewards; everybody has the one called main. */
@NullMarked
package org.aftersales.loyalty.programme;

import org.jspecify.annotations.NullMarked;

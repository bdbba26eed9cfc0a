/** What a tenant sells and under which policies: products, versioned policies, and the rules for their serials. */
@NullMarked
package org.aftersales.warranty.catalogue;

import org.jspecify.annotations.NullMarked;

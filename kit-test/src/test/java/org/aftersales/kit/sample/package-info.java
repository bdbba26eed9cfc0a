/** The smallest service: parcels that are registered, sent and noted. It exists to prove the kit. */
@NullMarked
package org.aftersales.kit.sample;

import org.jspecify.annotations.NullMarked;

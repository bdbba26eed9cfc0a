/** Everything kept about a person, in one place, to be handed over. */
@NullMarked
package org.aftersales.loyalty.dossier;

import org.jspecify.annotations.NullMarked;

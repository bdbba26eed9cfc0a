/** Everything kept about a person, in one place: to be handed over, and to be forgotten. */
@NullMarked
package org.aftersales.warranty.dossier;

import org.jspecify.annotations.NullMarked;

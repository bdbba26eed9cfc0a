/** Everything kept about a person, in one place, to be handed over. */
@NullMarked
package org.aftersales.feedback.dossier;

import org.jspecify.annotations.NullMarked;

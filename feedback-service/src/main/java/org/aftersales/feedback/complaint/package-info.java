/** A bad experience being put right, with a first contact promised until a deadline. */
@NullMarked
package org.aftersales.feedback.complaint;

import org.jspecify.annotations.NullMarked;

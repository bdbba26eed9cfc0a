/** Personal data at rest, unguessable tokens, and limits on guessing. */
@NullMarked
package org.aftersales.kit.privacy;

import org.jspecify.annotations.NullMarked;
